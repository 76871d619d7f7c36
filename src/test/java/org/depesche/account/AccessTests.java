package org.depesche.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import org.depesche.DepescheTest;
import org.depesche.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The addresses that each role may open, as a table, and the headers of every answer. */
@DepescheTest
class AccessTests {

    @Autowired
    MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest(name = "{0} {1}: {2} for nobody, {3} for a reader, {4} for an editor, {5} for an administrator")
    @CsvSource(textBlock = """
            GET,  /sign-in,                   pass,    pass,      pass,      pass
            GET,  /,                          pass,    pass,      pass,      pass
            GET,  /search,                    pass,    pass,      pass,      pass
            GET,  /articles/1/x,              pass,    pass,      pass,      pass
            GET,  /actuator/health,           pass,    pass,      pass,      pass
            GET,  /actuator/env,              sign-in, forbidden, forbidden, pass
            GET,  /actuator/heapdump,         sign-in, forbidden, forbidden, pass
            GET,  /account/tokens/1,          sign-in, pass,      pass,      pass
            GET,  /editor/uploads,            sign-in, forbidden, pass,      pass
            POST, /editor/anything,           sign-in, forbidden, pass,      pass
            GET,  /editor,                    sign-in, forbidden, pass,      pass
            GET,  /admin/anything,            sign-in, forbidden, forbidden, pass
            GET,  /api/v1/search,             pass,    pass,      pass,      pass
            GET,  /api/v1/articles/999999999, pass,    pass,      pass,      pass
            POST, /api/v1/uploads,            401,     403,       pass,      pass
            POST, /api/v1/analysis,           401,     403,       pass,      pass
            GET,  /api/v1/runs/1,             401,     403,       pass,      pass
            """)
    void everyAddressIsOpenToWhomItConcerns(
            String method, String path, String nobody, String reader, String editor, String admin) throws Exception {
        HttpMethod verb = HttpMethod.valueOf(method);
        assertThat(outcome(answer(request(verb, path).with(csrf())))).isEqualTo(nobody);
        for (Role role : Role.values()) {
            String expected = switch (role) {
                case READER -> reader;
                case EDITOR, LEGAL -> editor;
                case ADMIN -> admin;
            };
            MockHttpServletRequestBuilder asRole =
                    request(verb, path).with(csrf()).with(user("somebody").authorities(role.authorities()));
            assertThat(outcome(answer(asRole))).as(role.name()).isEqualTo(expected);
        }
    }

    /** Past the guards, whether or not there is something behind them. */
    private static String outcome(MockHttpServletResponse answer) {
        String location = answer.getHeader("Location");
        if (location != null && location.startsWith("/sign-in")) {
            return "sign-in";
        }
        boolean problem = "application/problem+json".equals(answer.getContentType());
        return switch (answer.getStatus()) {
            case 401 -> "401";
            case 403 -> problem ? "403" : "forbidden";
            default -> "pass";
        };
    }

    @Test
    void whoHasToSignInComesBackToThePage() throws Exception {
        assertThat(answer(get("/editor/runs?page=2&q=a")).getHeader("Location"))
                .isEqualTo("/sign-in?to=%2Feditor%2Fruns%3Fpage%3D2%26q%3Da");
        assertThat(answer(request(HttpMethod.POST, "/editor/x").with(csrf())).getHeader("Location"))
                .isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        MockHttpServletResponse answer = answer(request(HttpMethod.POST, "/account/tokens")
                .param("label", "x")
                .with(user("somebody").authorities(Role.ADMIN.authorities())));

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search", "/nowhere", "/css/tokens.css", "/api/v1/search", "/api/v1/nowhere", "/editor"})
    void whoReadsGetsNoSessionAndNoCookie(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path));

        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nowhere", "/api/v1/nowhere", "/editor"})
    void everyAnswerCarriesTheHeadersThatProtectIt(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void onlyHttpsIsToldToStayHttps() throws Exception {
        assertThat(answer(head("/sign-in").secure(true)).getHeader("Strict-Transport-Security"))
                .startsWith("max-age=");
    }

    @Test
    void whatOnlySomeMaySeeIsKeptNowhere() throws Exception {
        assertThat(answer(get("/account").with(user("somebody").authorities(Role.READER.authorities())))
                        .getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(answer(get("/sign-in")).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer(get("/api/v1/search")).getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer(get("/css/tokens.css")).getHeader("Cache-Control")).contains("max-age=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/editor/uploads", "/search"})
    void filesFromStrangersAreNotRead(String path) throws Exception {
        MockHttpServletResponse answer = answer(request(HttpMethod.POST, path)
                .contentType("multipart/form-data; boundary=x")
                .with(csrf()));

        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in");
    }
}
