package org.depesche.article;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files as they came, each content once. */
@Component
public class Originals {

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it came. */
    public record Original(String sha256, String name, String mediaType, byte[] bytes) {}

    /** Keeps a file, unless its content is kept already; returns the SHA-256 of the content, in hexadecimal. */
    public String keep(String name, String mediaType, byte[] bytes) {
        String sha256 = sha256(bytes);
        jdbc.sql("""
                insert into original (sha256, name, media_type, bytes) values (:sha256, :name, :mediaType, :bytes)
                on conflict do nothing
                """)
                .param("sha256", sha256)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", bytes)
                .update();
        return sha256;
    }

    public Optional<Original> find(String sha256) {
        return jdbc.sql("select sha256, name, media_type, bytes from original where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, n) -> new Original(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
