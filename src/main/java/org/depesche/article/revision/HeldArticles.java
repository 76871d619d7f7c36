package org.depesche.article.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.depesche.article.Doubt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists new articles, and later versions of public articles, that wait for an editor because of doubts. */
@Component
public class HeldArticles {

    private static final int EXCERPT = 280;

    private static final String ALL = """
            select false as version, a.id, a.id as article_id, a.headline, a.source, a.published_on, a.language, a.doubts,
                a.text, a.stored_at as held_at, a.original_sha256
            from article a where a.doubts <> '{}'
            union all
            select true, v.id, v.article_id, v.draft ->> 'headline', v.draft ->> 'source',
                cast(v.draft -> 'published' ->> 'day' as date), v.draft ->> 'language', v.doubts,
                concat_ws(E'\\n\\n', v.draft ->> 'headline', v.draft -> 'body' -> 0 ->> 'text'), v.held_at,
                v.original_sha256
            from held_version v
            """;

    private final JdbcClient jdbc;

    HeldArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An article or a version that waits.
     *
     * @param version whether it is a later version of an article that readers see
     * @param id the id of the article or of the version
     * @param article the id of the article
     * @param day the day of publication that the file states
     * @param excerpt the beginning of the text, without the headline
     * @param original the hash of its file; null if the file was not kept
     */
    public record Held(
            boolean version,
            long id,
            long article,
            String headline,
            @Nullable String source,
            @Nullable LocalDate day,
            @Nullable String language,
            List<Doubt> doubts,
            String excerpt,
            OffsetDateTime since,
            @Nullable String original) {

        /** The value of its check box in forms. */
        public String key() {
            return (version ? "v" : "a") + id;
        }
    }

    public long count() {
        return jdbc.sql("""
                select (select count(*) from article where doubts <> '{}') + (select count(*) from held_version)
                """).query(Long.class).single();
    }

    /** Lists the latest first. */
    public List<Held> latest(int most, long skip) {
        return jdbc.sql("select * from (" + ALL + ") held order by held_at desc, id desc limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> read(row))
                .list();
    }

    private static Held read(ResultSet row) throws SQLException {
        String text = row.getString("text");
        int body = text.indexOf("\n\n");
        String begins = body < 0 ? "" : text.substring(body).strip().replaceAll("\\s+", " ");
        boolean cut = begins.length() > EXCERPT;
        return new Held(
                row.getBoolean("version"),
                row.getLong("id"),
                row.getLong("article_id"),
                row.getString("headline"),
                row.getString("source"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                Arrays.stream((String[]) row.getArray("doubts").getArray())
                        .map(Doubt::valueOf)
                        .toList(),
                cut ? begins.substring(0, begins.offsetByCodePoints(0, EXCERPT - 20)) + "…" : begins,
                row.getObject("held_at", OffsetDateTime.class),
                row.getString("original_sha256"));
    }
}
