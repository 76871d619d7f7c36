package org.depesche;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The faults that a browser logs while a test uses it: faults of scripts, style sheets and drawings, and the parts of pages
 * that it did not get. The page itself may be one that is not there: a test has asked for it.
 */
final class BrowserLog {

    private static final JsonMapper JSON = new JsonMapper();

    private BrowserLog() {}

    static void keptBy(ChromeOptions options) {
        LoggingPreferences kept = new LoggingPreferences();
        kept.enable(LogType.BROWSER, Level.ALL);
        kept.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, kept);
    }

    /** Of all pages since the browser was started. */
    static List<String> faults(WebDriver browser) {
        List<String> faults = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
            // That a page or file was refused stands in the other log, with its type.
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()
                    && !entry.getMessage().contains("Failed to load resource")) {
                faults.add(entry.getMessage());
            }
        }
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = JSON.readTree(entry.getMessage()).path("message");
            JsonNode of = event.path("params");
            String type = of.path("type").asString("");
            int status = of.path("response").path("status").asInt(0);
            // Where somebody goes need not be a page; but it is never a fault of ours.
            if (status >= (type.equals("Document") ? 500 : 400)) {
                faults.add(status + " " + of.path("response").path("url").asString() + " (" + type + ")");
            } else if (event.path("method").asString().equals("Network.loadingFailed")
                    && !type.equals("Document")
                    && !of.path("canceled").asBoolean()) {
                faults.add("not loaded: " + of);
            }
        }
        return faults;
    }
}
