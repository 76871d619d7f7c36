package org.depesche.article.revision;

import java.util.List;
import java.util.Optional;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.article.Provenance;
import org.depesche.article.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps doubtful later versions of public articles. Readers see the earlier version until an editor decides. */
@Component
public class HeldVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Revisions revisions;

    HeldVersions(JdbcClient jdbc, JsonMapper json, Revisions revisions) {
        this.jdbc = jdbc;
        this.json = json;
        this.revisions = revisions;
    }

    /** A version that waits for an editor. */
    public record HeldVersion(long id, long article, ArticleDraft draft, Provenance file) {}

    /** Finds a waiting version. */
    public Optional<HeldVersion> find(long id) {
        return jdbc.sql("""
                select article_id, draft::text, original_sha256, original_item from held_version where id = :id
                """)
                .param("id", id)
                .query((row, n) -> new HeldVersion(
                        id,
                        row.getLong(1),
                        json.readValue(row.getString(2), ArticleDraft.class),
                        new Provenance(row.getString(3), row.getInt(4))))
                .optional();
    }

    /** Deletes a waiting version. Returns false if it is gone already. */
    public boolean drop(long id) {
        return jdbc.sql("delete from held_version where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Keeps a version, unless it is kept already, and returns its id. */
    public long keep(long article, Submission submission) {
        ArticleDraft draft = submission.draft();
        return jdbc.sql("""
                insert into held_version (article_id, source_version, draft, doubts, original_sha256, original_item)
                values (:article, :version, cast(:draft as jsonb), :doubts, :original, :item)
                on conflict (article_id, coalesce(source_version, '')) do update set article_id = excluded.article_id
                returning id
                """)
                .param("article", article)
                .param("version", draft.identity().version())
                .param("draft", json.writeValueAsString(draft))
                .param(
                        "doubts",
                        draft.clearance().doubts().stream().map(Doubt::name).toArray(String[]::new))
                .param("original", submission.file().sha256())
                .param("item", submission.file().item())
                .query(Long.class)
                .single();
    }

    /** Moves waiting versions to the article's history when a version arrives that is not earlier. */
    public void outdate(long article, ArticleDraft by) {
        List<Long> waiting = jdbc.sql("select id from held_version where article_id = :article")
                .param("article", article)
                .query(Long.class)
                .list();
        for (long id : waiting) {
            HeldVersion version = find(id).orElseThrow();
            if (!SourceVersion.isEarlier(
                    by.identity().version(), version.draft().identity().version())) {
                revisions.keepLate(article, version.draft());
                drop(id);
            }
        }
    }
}
