package org.depesche;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The application of a test, as its browser sees it.
 *
 * @param port it listens on
 */
record Site(int port) {

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
        $(".masthead a[href='/account']").should(exist);
    }

    /** Searches until there are so many hits. */
    void search(String words, int hits) {
        Eventually.await().untilAsserted(() -> {
            visit("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat($$(".hit")).as("hits for " + words).hasSize(hits);
        });
    }
}
