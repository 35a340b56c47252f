/** The words that invented names are made of, the commoner first: how often one is drawn falls with its place. */
export const GIVEN_MEN =
  "José Luis Juan Carlos Jesús Miguel Rafael Francisco Pedro Manuel Ángel Jorge Alejandro Eduardo Antonio Javier Daniel David Ramón Víctor Andrés Gabriel Alberto Enrique Fernando Alexander Jonathan Julio Héctor Ricardo Roberto César Óscar Gustavo Leonardo Nelson Wilmer Félix Ernesto Henry Freddy Domingo Orlando Simón Tomás Rubén Sergio Ignacio Vicente Gregorio Yeferson Yonathan Kleiver Darwin Eleazar Ismael Guillermo Humberto Emilio Raúl Joaquín Salvador Santiago Nicolás Adolfo Ezequiel Saúl Germán Iván Abel Xavier Eugenio Felipe Mauricio Rodolfo Gerardo Alfonso Octavio Baltazar Evaristo Deivis Maikel Yorman".split(
    " ",
  );
export const GIVEN_WOMEN =
  "María Ana Carmen Rosa Luisa Elena Isabel Carolina Gabriela Daniela Alejandra Andreína Patricia Adriana Beatriz Yolanda Teresa Josefina Mercedes Gladys Milagros Yajaira Nancy Luz Margarita Dolores Lourdes Victoria Valentina Angélica Cristina Verónica Mónica Silvia Graciela Francisca Concepción Yesenia Yésica Xiomara Ximena Oriana Génesis Estefanía Mariana Raquel Rebeca Sofía Lucía Claudia Guadalupe Esperanza Magaly Norelys Yuleisy Dayana Zoraida Belkis Maritza Virginia".split(
    " ",
  );
export const SURNAMES =
  "González Rodríguez Pérez Hernández García Martínez Sánchez López Díaz Rojas Ramírez Fernández Torres Moreno Gómez Mendoza Romero Medina Suárez Gutiérrez Rivas Álvarez Castillo Blanco Márquez Silva Guerrero Contreras Salazar Rivero Jiménez Morales Ortiz Vásquez Flores Castro Ramos Herrera Colmenares Parra Acosta Navarro Núñez Peña Molina Delgado Zambrano Marcano Figueroa Chacón Duque Mora Rangel Vivas Bravo Cedeño Briceño Araujo Villegas Escalona Carrasco Arteaga Bermúdez Lugo Yánez Useche Quintero Montilla Paredes Linares Pacheco Carrillo Toro Albornoz Estévez Tejada Tarazona Barrios Bolívar Calderón Cabrera Echeverría Urdaneta Villalobos Fuenmayor Leal Boscán Ferrer Urbina Ochoa Guédez Sequera Yépez Alvarado Aponte Azuaje Baptista Cárdenas Dávila Espinoza Farías Giménez Infante Jaimes Lara Machado Monsalve Noguera Oropeza Pernía Querales Requena Sandoval Trejo Uzcátegui Valbuena Zerpa Ávila Belisario Ceballos Durán Graterol Henríquez Izarra Landaeta Maldonado Nieves Olivares Palacios Quijada Rondón Sulbarán Tovar Urrutia Velásquez Zavala Arocha Bustamante Camacho Escobar Gallardo Hidalgo Labrador Mejías Ojeda Piñango Rincón Sifontes Tirado Valera Zurita Anzola Benítez Corrales Del_Valle De_la_Rosa De_León San_Martín Santa_Cruz De_Freitas Da_Silva Dos_Santos Di_Stefano".split(
    " ",
  );

/** A word in Latin letters, what it is otherwise transcribed as, and how it is written in its own script. */
export type Transcribed = readonly [usual: string, others: readonly string[], script: string];

const read = (text: string): Transcribed[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [usual = "", others = "", script = ""] = line.trim().split("|");
      return [usual.replaceAll("_", " "), others.split(" ").map((word) => word.replaceAll("_", " ")), script];
    });

export const GIVEN_ARABIC = read(`
  Mohamed|Muhammad Mohammed Mohamad|محمد
  Ahmed|Ahmad|أحمد
  Ali|Aly|علي
  Hassan|Hasan Jasan|حسن
  Hussein|Husein Hussain|حسين
  Khaled|Khalid Jaled|خالد
  Omar|Umar|عمر
  Youssef|Yusuf Yousef|يوسف
  Tarek|Tariq Tarik|طارق
  Mahmoud|Mahmud|محمود
  Samir|Sameer|سمير
  Fadel|Fadil Fadhel|فاضل
  Munir|Mounir|منير
  Abdel_Rahman|Abdelrahman Abdul_Rahman|عبد الرحمن`);
export const FAMILY_ARABIC = read(`
  Haddad|Hadad|حداد
  Saab|Saad|صعب
  El_Khoury|Khoury Khuri|خوري
  Najjar|Nayar Najar|نجار
  Mansour|Mansur|منصور
  Salameh|Salame Salama|سلامة
  Darwish|Darwich Daruich|درويش
  Sleiman|Suleiman Soliman|سليمان
  Barakat|Baracat|بركات
  Chalhoub|Shalhoub Chalhub|شلهوب
  Makarem|Macarem|مكارم
  Fakhouri|Fajuri Fakhoury|فاخوري`);
export const GIVEN_SLAVIC = read(`
  Yuri|Iouri Youri Yury|Юрий
  Serguei|Sergey Sergei|Сергей
  Andrei|Andrey|Андрей
  Mijail|Mikhail|Михаил
  Dmitri|Dmitry Dimitri|Дмитрий
  Alexei|Aleksey Alexey|Алексей
  Vladimir|Wladimir|Владимир
  Oleksandr|Alexandr Aleksandr|Олександр
  Nikolai|Nicolai Nikolay|Николай
  Viktor|Victor|Виктор
  Bohdan|Bogdan|Богдан
  Anatoli|Anatoly|Анатолий`);
export const FAMILY_SLAVIC = read(`
  Kovalenko|Covalenco|Коваленко
  Shevchenko|Chevchenko Szewczenko|Шевченко
  Ivanov|Ivanoff Iwanow|Иванов
  Petrov|Petroff|Петров
  Zhukov|Jukov Zhukoff|Жуков
  Morozov|Morosov|Морозов
  Bondarchuk|Bondarchuc Bondartchouk|Бондарчук
  Kuznetsov|Kusnetsov Kuznetzov|Кузнецов
  Lysenko|Lisenko|Лысенко
  Melnyk|Melnik|Мельник
  Popovich|Popovych|Попович
  Romanenko|Romanenco|Романенко`);
