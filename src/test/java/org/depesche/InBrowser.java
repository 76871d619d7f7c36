package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.WebDriverRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Runs tests in a real browser: the Chromium that {@code CHROME_BIN} names, else the one on the path, and a fresh one
 * for every test. Where there is none the tests are skipped, with {@code CI} set they fail. A test also fails when the
 * browser had a fault to log or did not get a part of a page: see {@link BrowserLog}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Chromium.class)
public @interface InBrowser {

    /** A test whose browser runs no scripts. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithoutScript {}

    /** Starts the browser before each test and closes it after. */
    final class Chromium implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return browser().isPresent() || System.getenv("CI") != null
                    ? ConditionEvaluationResult.enabled("")
                    : ConditionEvaluationResult.disabled("No Chromium: set CHROME_BIN or install chromium");
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            ChromeOptions options = new ChromeOptions();
            options.setBinary(browser()
                    .orElseThrow(() -> new IllegalStateException("No Chromium: set CHROME_BIN or install chromium"))
                    .toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=de",
                    "--window-size=1280,1000",
                    "--user-data-dir=" + temporaryDirectory());
            int script = context.getRequiredTestMethod().isAnnotationPresent(WithoutScript.class) ? 2 : 1;
            options.setExperimentalOption(
                    "prefs",
                    Map.of(
                            "intl.accept_languages",
                            "de",
                            "profile.managed_default_content_settings.javascript",
                            script));
            BrowserLog.keptBy(options);
            ChromeDriverService.Builder service = new ChromeDriverService.Builder();
            onPath("chromedriver").ifPresent(driver -> service.usingDriverExecutable(driver.toFile()));
            ChromeDriver driver = new ChromeDriver(service.build(), options);
            driver.manage().timeouts().pageLoadTimeout(Eventually.MOST);
            Configuration.timeout = Eventually.MOST.toMillis();
            Configuration.reportsFolder = "target/browser";
            WebDriverRunner.setWebDriver(driver);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            WebDriver browser = WebDriverRunner.getWebDriver();
            List<String> faults = List.of();
            try {
                faults = BrowserLog.faults(browser);
            } finally {
                browser.quit();
            }
            // A test that failed already says more of the cause.
            if (context.getExecutionException().isEmpty()) {
                assertThat(faults).as("faults that the browser has logged").isEmpty();
            }
        }

        private static Optional<Path> browser() {
            String named = System.getenv("CHROME_BIN");
            return named != null
                    ? Optional.of(Path.of(named))
                    : Stream.of("chromium", "chromium-browser", "google-chrome")
                            .flatMap(name -> onPath(name).stream())
                            .findFirst();
        }

        private static Optional<Path> onPath(String name) {
            List<String> folders = Arrays.asList(
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"));
            return folders.stream()
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static Path temporaryDirectory() {
            try {
                return Files.createTempDirectory("depesche-browser");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
