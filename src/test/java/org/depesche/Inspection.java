package org.depesche;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;

/**
 * Looks at pages in the browser of the test as it is signed in: in both languages, on a desk and on a phone, light and
 * dark. It gathers the faults that axe finds, by WCAG 2.0 to 2.2, A and AA, and by its best practice, pages that scroll
 * sideways, and placeholders that a phone cuts. The language changes neither colours nor the structure of a page, so
 * of English pages the widths on a phone are looked at. In the dark a desk is seen, and of a phone the sheets alone. The
 * colours and the structure of a page on a phone are those of a desk: axe checks the rules of the width there, and the
 * sheets.
 */
final class Inspection {

    /** Each page of the browser has axe from its beginning, and starts it when it is looked at. */
    private static final String AXE = "function startAxe() {" + axe() + "}";

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that the colours have a say in; all else is the same, light or dark. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The rules that the width of a page has a say in; all else is the same on a desk. */
    private static final List<String> WIDTH = List.of("target-size", "scrollable-region-focusable", "region");

    private static final String RUN = """
            const [type, values, without, done] = arguments;
            if (!window.axe) startAxe();
            const rules = Object.fromEntries(without.map(rule => [rule, {enabled: false}]));
            axe.run(document, {runOnly: {type, values}, rules, resultTypes: ['violations']})
                .then(result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} ${node.target}: ${node.html.slice(0, 160)} ${node.failureSummary}`))))
                .catch(problem => done([String(problem)]));
            """;

    private final Site site;
    private final Map<String, List<String>> findings = new LinkedHashMap<>();

    Inspection(Site site) {
        this.site = site;
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
    }

    /** The faults, each with its pages and their states; empty if all is well. */
    Map<String, List<String>> findings() {
        return findings;
    }

    /**
     * Looks at a page in all its states.
     *
     * @param sheets ids of the sheets that buttons open on a phone: looked at open, too
     */
    void page(String path, String... sheets) {
        open(path, "de");
        String german = path + " de";
        screen(1280);
        bothSchemes(german + " 1280");
        onAPhone(german);
        scheme("light");
        run("rule", WIDTH, List.of(), german + " 390 light");
        for (String sheet : sheets) {
            script("document.getElementById(arguments[0]).showPopover()", sheet);
            bothSchemes(german + " 390 " + sheet);
            script("document.getElementById(arguments[0]).hidePopover()", sheet);
        }

        open(path, "en");
        onAPhone(path + " en");
    }

    private void open(String path, String language) {
        Selenide.open(site.url("/language/" + language + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
    }

    /** Leaves the window as wide as a usual phone. */
    private void onAPhone(String state) {
        screen(320);
        notSideways(state + " 320");
        screen(390);
        notSideways(state + " 390");
        notCut(state + " 390");
    }

    private void bothSchemes(String state) {
        scheme("light");
        run("tag", RULES, List.of(), state + " light");
        scheme("dark");
        run("rule", COLOURS, List.of(), state + " dark");
    }

    private void run(String type, List<String> values, List<String> without, String state) {
        List<?> found = (List<?>)
                ((JavascriptExecutor) WebDriverRunner.getWebDriver()).executeAsyncScript(RUN, type, values, without);
        found.forEach(finding -> note(String.valueOf(finding), state));
    }

    private void notSideways(String state) {
        Object by = script("""
                const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                const wide = [...document.querySelectorAll('main *, header *, footer *')]
                    .find(element => element.getBoundingClientRect().right > document.documentElement.clientWidth);
                return over > 0 ? `scrolls sideways: ${wide ? wide.outerHTML.slice(0, 120) : ''}` : null;
                """);
        if (by != null) {
            note(by.toString(), state);
        }
    }

    private void notCut(String state) {
        Object cut = script("""
                const pen = document.createElement('canvas').getContext('2d');
                const cut = [...document.querySelectorAll('input:placeholder-shown')].find(input => {
                    const style = getComputedStyle(input);
                    pen.font = style.font;
                    const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                    return input.checkVisibility() && pen.measureText(input.placeholder).width > room;
                });
                return cut ? `cuts a placeholder: ${cut.outerHTML.slice(0, 120)}` : null;
                """);
        if (cut != null) {
            note(cut.toString(), state);
        }
    }

    private void note(String finding, String state) {
        findings.computeIfAbsent(finding, found -> new ArrayList<>()).add(state);
    }

    private static Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) WebDriverRunner.getWebDriver()).executeScript(script, arguments);
    }

    /** Sets the width of the browser's window in CSS pixels. */
    static void screen(int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Light or dark, and without motion: a colour on its way to another is neither. */
    static void scheme(String scheme) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private static void command(String name, Map<String, Object> parameters) {
        ((HasCdp) WebDriverRunner.getWebDriver()).executeCdpCommand(name, parameters);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
