package org.depesche.account.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The preferences of readers, on all of their devices. */
@DepescheTest
@Transactional
class PreferenceTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private String name;

    @BeforeEach
    void aReader() {
        name = accounts.save(new Account("Tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()))
                .name();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(user(name).authorities(Role.READER.authorities())))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    private MockHttpServletResponse prefer(String language, String theme, String size) throws Exception {
        return answer(post("/account/preferences")
                .param("language", language)
                .param("theme", theme)
                .param("size", size));
    }

    @Test
    void languageAndColoursOfAnAccountCountOnEachPage() throws Exception {
        prefer("en", "dark", "");

        Document page = page(get("/help/search").header("Accept-Language", "de"));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void aChoiceOnTheDeviceCountsUntilPreferencesAreSavedAgain() throws Exception {
        prefer("en", "dark", "");
        Document page = page(get("/help/search").cookie(new Cookie("language", "de"), new Cookie("theme", "system")));
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("html").hasAttr("data-theme")).isFalse();

        assertThat(prefer("en", "dark", "").getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("language=;") && cookie.contains("Max-Age=0"))
                .anyMatch(cookie -> cookie.startsWith("theme=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void whatNoFormOffersIsNoPreference() throws Exception {
        assertThat(prefer("fr", "pink", "7").getStatus()).isEqualTo(303);

        assertThat(page(get("/account/preferences")).select("input[checked]").eachAttr("value"))
                .containsExactly("", "", "");
    }
}
