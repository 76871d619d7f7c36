package org.depesche.article.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.tags.TagSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the earlier revisions of articles. */
@Component
public class Revisions {

    private static final String SELECT =
            "select revision, recorded_at, recorded_by, reason, draft::text, tags::text from article_revision ";

    /** Those since the last change of the article's state, and since the last silent correction. */
    private static final String SINCE_RELEASE = """
            where article_id = :article and revision > 0 and recorded_at > coalesce(
                (select max(at) from article_state_change where article_id = :article), '-infinity')
            and revision > coalesce(
                (select max(revision) from article_revision where article_id = :article and silent_at is not null), 0)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An earlier revision of an article.
     *
     * @param number counts from 1; versions that arrived after a later version, and were never public, count -1, -2
     * @param until the time when it was replaced, or when it arrived late
     * @param by the editor who replaced it; null: a later version from the source did
     * @param reason the editor's reason; of a later version the source's note on its correction, and null if
     *     it corrects nothing
     * @param tags the names and figures of the revision; null if they were not kept
     */
    public record Revision(
            int number,
            OffsetDateTime until,
            @Nullable String by,
            @Nullable String reason,
            ArticleDraft draft,
            @Nullable TagSnapshot tags) {

        /** Whether it arrived after a later version from its source. */
        public boolean isLate() {
            return number < 0;
        }
    }

    /** Lists the earlier revisions of an article, the latest first, late arrivals at the end. */
    public List<Revision> of(long article) {
        return jdbc.sql(SELECT + "where article_id = :article order by revision desc")
                .param("article", article)
                .query((row, n) -> read(row))
                .list();
    }

    /** The number and the end of an earlier revision, without its content, for readers. */
    public record Replaced(int number, OffsetDateTime until) {}

    /** Lists when the earlier revisions of an article were replaced, the latest first. */
    public List<Replaced> replaced(long article) {
        return jdbc.sql("""
                select revision as number, recorded_at as until from article_revision
                where article_id = :article and revision > 0 order by revision desc
                """).param("article", article).query(Replaced.class).list();
    }

    /**
     * Lists the earlier revisions of a visible article that readers have seen, the latest first. Those before the last
     * time that it was withheld or released are left out, because the article may have been withheld for their words
     * before its release; so are those that a silent correction replaced, and those before them.
     *
     * @param most the number of revisions
     */
    public List<Revision> published(long article, int most) {
        return jdbc
                .sql(SELECT + SINCE_RELEASE + " order by revision desc limit :most")
                .param("article", article)
                .param("most", most)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .filter(revision -> revision.draft().clearance().wasOpenBefore(revision.until()))
                .toList();
    }

    /** Whether {@link #published} may list a revision. */
    public boolean mayBePublished(long article) {
        return jdbc.sql("select exists (select from article_revision " + SINCE_RELEASE + ")")
                .param("article", article)
                .query(Boolean.class)
                .single();
    }

    public Optional<Revision> find(long article, int number) {
        return jdbc.sql(SELECT + "where article_id = :article and revision = :number")
                .param("article", article)
                .param("number", number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Keeps the content of an article before it changes. */
    public void keep(Article article, @Nullable String who, @Nullable String reason) {
        jdbc.sql("""
                insert into article_revision
                    (article_id, revision, source_version, recorded_at, recorded_by, reason, draft, tags)
                values (:article, :revision, :version, now(), :who, :reason, cast(:draft as jsonb),
                    cast(:tags as jsonb))
                """)
                .param("article", article.id())
                .param("revision", article.revision())
                .param("version", article.identity().version())
                .param("who", who)
                .param("reason", reason)
                .param("draft", json.writeValueAsString(article.draft()))
                .param("tags", json.writeValueAsString(TagSnapshot.of(article)))
                .update();
    }

    /** Keeps a version that arrives late, unless the version or the same draft is kept already. */
    public void keepLate(long article, ArticleDraft draft) {
        jdbc.sql("""
                insert into article_revision (article_id, revision, source_version, recorded_at, draft)
                select :article, coalesce(min(revision) filter (where revision < 0), 0) - 1, :version, now(),
                    cast(:draft as jsonb)
                from article_revision where article_id = :article
                having not coalesce(bool_or(source_version = :version or draft = cast(:draft as jsonb)), false)
                """)
                .param("article", article)
                .param("version", draft.identity().version())
                .param("draft", json.writeValueAsString(draft))
                .update();
    }

    private Revision read(ResultSet row) throws SQLException {
        String tags = row.getString(6);
        return new Revision(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3),
                row.getString(4),
                json.readValue(row.getString(5), ArticleDraft.class),
                tags == null ? null : json.readValue(tags, TagSnapshot.class));
    }
}
