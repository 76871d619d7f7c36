package org.depesche.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps uploaded files unchanged, each content once. */
@Component
public class Originals {

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An uploaded file. */
    public record Original(String sha256, String name, String mediaType, byte[] bytes) {}

    /**
     * Keeps a file, unless its content is kept already, without loading it into memory.
     *
     * @param content a stream that can be opened twice
     * @return the hexadecimal SHA-256 of the content
     * @throws UncheckedIOException if the content cannot be read
     */
    public String keep(String name, String mediaType, InputStreamSource content) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            long size;
            try (InputStream in = new DigestInputStream(content.getInputStream(), digest)) {
                size = in.transferTo(OutputStream.nullOutputStream());
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (!isKept(sha256)) {
                try (InputStream in = content.getInputStream()) {
                    insert(sha256, name, mediaType, in, Math.toIntExact(size));
                }
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kept content need not be sent to the database. */
    private boolean isKept(String sha256) {
        return jdbc.sql("select exists (select from original where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private void insert(String sha256, String name, String mediaType, InputStream bytes, int size) {
        SqlTypeValue streamed = (statement, place, type, typeName) -> statement.setBinaryStream(place, bytes, size);
        jdbc.sql("""
                insert into original (sha256, name, media_type, bytes) values (:sha256, :name, :mediaType, :bytes)
                on conflict do nothing
                """)
                .param("sha256", sha256)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", streamed)
                .update();
    }

    /** Finds a kept file by the hash of its content. */
    public Optional<Original> find(String sha256) {
        return jdbc.sql("select sha256, name, media_type, bytes from original where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Original.class)
                .optional();
    }
}
