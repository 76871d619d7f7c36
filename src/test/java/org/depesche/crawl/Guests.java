package org.depesche.crawl;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People with an account of a role, who come as often as they are asked for. */
record Guests(int port, JdbcClient jdbc, PasswordEncoder passwords) {

    private static final String PASSWORD = "Leuchtturm-und-Lotse";

    Guest as(String role) {
        String name = Secrets.word();
        jdbc.sql("insert into account (name, folded, password, role, created_at) values (?, ?, ?, ?, now())")
                .params(name, name, passwords.encode(PASSWORD), role)
                .update();
        return new Guest(port).signedIn(name, PASSWORD);
    }
}
