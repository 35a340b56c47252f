import "./theme/base.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./theme/print.css";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { queryClient } from "./api.ts";
import { LocaleProvider } from "./i18n/locale-provider.tsx";
import { router } from "./router.ts";
import { cssVariables } from "./theme/css-variables.ts";
import { styleNonce } from "./theme/style-nonce.ts";
import { theme } from "./theme/theme.ts";

const colorSchemeManager = localStorageColorSchemeManager({ key: "paradero.theme" });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <LocaleProvider>
          <RouterProvider router={router} />
        </LocaleProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
