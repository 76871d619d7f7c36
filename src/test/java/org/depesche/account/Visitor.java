package org.depesche.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with a browser that keeps its session, at an address of their own. */
public final class Visitor {

    private final MockMvc mvc;
    private final String browser;
    private final String address = "address " + UUID.randomUUID();
    private Cookie session;

    public Visitor(MockMvc mvc, String browser) {
        this.mvc = mvc;
        this.browser = browser;
    }

    public String address() {
        return address;
    }

    public MockHttpServletResponse signIn(String name, String password) throws Exception {
        return send(post("/sign-in").param("username", name).param("password", password));
    }

    public MockHttpServletResponse changePassword(String current, String wanted) throws Exception {
        return send(post("/account/password")
                .param("current", current)
                .param("wanted", wanted)
                .param("again", wanted));
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return send(get(URI.create(path)));
    }

    public Document page(String path) throws Exception {
        return Jsoup.parse(open(path).getContentAsString());
    }

    /** Whether the visitor gets the account's page. */
    boolean isSignedIn() throws Exception {
        return open("/account").getStatus() == 200;
    }

    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .header("User-Agent", browser)
                .header("Accept-Language", "en");
        if (session != null) {
            request.cookie(session);
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        Cookie cookie = answer.getCookie("SESSION");
        if (cookie != null) {
            session = cookie.getMaxAge() == 0 ? null : cookie;
        }
        return answer;
    }
}
