package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of the newsroom, as the browser of the editor Tilda shows them in German, without scripts. */
public abstract class EditorPages {

    @Autowired
    protected MockMvc mvc;

    protected MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user("tilda").roles("EDITOR", "READER"))
                        .with(csrf())
                        .locale(Locale.GERMAN)
                        .header("Accept-Language", "de")
                        .accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse();
    }

    protected Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(URI.create(path.replace(" ", "%20"))));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        Document page = parse(answer);
        assertThat(page.text()).as("missing messages").doesNotContain("??");
        return page;
    }

    protected static Document parse(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
