package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses to which a request may have its sender redirected: paths of this site. */
class LocalPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=a%20b&page=2",
                "/search?q=https://example.org//x/../y",
                "/articles/1/a-b.c",
                "/%65ditor/runs"
            })
    void aPathOfThisSiteIsKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "search",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/;//evil.example",
                "/search//evil.example",
                "https://evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                " /search",
                "/\u00e4"
            })
    void anyOtherLeadsToTheFrontPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
