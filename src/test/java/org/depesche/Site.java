package org.depesche;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The application of a test, as its browser sees it.
 *
 * @param port it listens on
 */
record Site(int port) {

    /** How long work that is not waited for may take on a busy machine. */
    static final Duration WORK = Duration.ofSeconds(60);

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    void visit(String path) {
        open(url(path));
    }

    /** As the administrator of the tests, who may do everything. */
    void signIn() {
        visit("/sign-in");
        $("input[name=username]").sendKeys("chefin");
        $("input[name=password]").sendKeys("Kutter-und-Kaimauer\n");
        $(".masthead a[href='/account']").should(exist, WORK);
    }

    /** Searches until there are so many hits: the index follows within half a second. */
    void search(String words, int hits) {
        for (int attempt = 0; attempt < 20; attempt++) {
            visit("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            if ($$(".hit").size() == hits) {
                return;
            }
        }
        throw new AssertionError($$(".hit").size() + " hits for " + words + " instead of " + hits);
    }
}
