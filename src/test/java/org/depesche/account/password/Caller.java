package org.depesche.account.password;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.depesche.account.Account;
import org.depesche.account.Wire;
import org.depesche.web.Role;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks, in a browser or by a program.
 *
 * @param role null: nobody
 * @param headers the session or access token, and the token that a form would have
 */
public record Caller(String name, @Nullable Role role, boolean program, String headers) {

    static final String PASSWORD = "Der Kutter liegt am Kai";

    /** In a browser; nobody has looked at the page to sign in and so has a session too. */
    public static Caller browser(Wire wire, @Nullable Account account) throws IOException {
        Wire.Answer page = wire.send("GET /sign-in HTTP/1.1\r\n", "");
        String session = cookie(page);
        String token = Jsoup.parse(page.body()).select("input[name=_csrf]").val();
        if (account == null) {
            return new Caller("nobody", null, false, session + "X-CSRF-TOKEN: " + token + "\r\n");
        }
        String form =
                "username=" + encoded(account.name()) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token);
        Wire.Answer signedIn = wire.send(
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n" + session, form);
        session = cookie(signedIn);
        Wire.Answer own = wire.send("GET /account HTTP/1.1\r\n" + session, "");
        token = Jsoup.parse(own.body()).select("input[name=_csrf]").val();
        return new Caller(account.role().name(), account.role(), false, session + "X-CSRF-TOKEN: " + token + "\r\n");
    }

    public static Caller program(Account account, String secret) {
        return new Caller(
                "token of " + account.role(), account.role(), true, "Authorization: Bearer " + secret + "\r\n");
    }

    public static Account account(Role role, Passwords passwords) {
        return new Account(
                role.name().toLowerCase() + "-" + UUID.randomUUID(),
                passwords.encode(PASSWORD),
                role,
                OffsetDateTime.now());
    }

    /** The role that counts for a route: the interface knows no sessions, pages know no tokens, feeds know both. */
    @Nullable
    public Role roleAt(String pattern) {
        boolean counts = pattern.startsWith("/feeds/") || pattern.startsWith("/api/") == program;
        return counts ? role : null;
    }

    private static String cookie(Wire.Answer answer) {
        String cookie = answer.header("Set-Cookie");
        if (cookie == null) {
            throw new IllegalStateException("No session from an answer of " + answer.status());
        }
        return "Cookie: " + cookie.substring(0, cookie.indexOf(';')) + "\r\n";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
