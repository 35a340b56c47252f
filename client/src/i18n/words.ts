/** The labels of the vocabularies, which the server's sentences use too. */
export { es } from "@paradero/shared/messages/es";
export { en } from "@paradero/shared/messages/en";
