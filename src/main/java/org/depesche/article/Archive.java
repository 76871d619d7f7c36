package org.depesche.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door of the archive: takes drafts in. */
@Component
public class Archive {

    private final Articles articles;
    private final Register register;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Archive(Articles articles, Register register, JdbcClient jdbc, JsonMapper json) {
        this.articles = articles;
        this.register = register;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Stores a draft: a new article, a later version of one that is there, or nothing at all.
     *
     * @param mentions what was found in the draft's text
     */
    @Transactional
    public Taken take(ArticleDraft draft, List<Mention> mentions, Provenance file) {
        Optional<Article> same = draft.sourceId() == null
                ? articles.findSame(Fingerprint.of(draft), draft.source())
                : articles.findBySourceId(draft.sourceId(), draft.source());
        if (same.isEmpty()) {
            Article article = articles.save(Article.from(draft, mentions, entities(mentions), file));
            return new Taken.Stored(article.id());
        }
        Article article = same.get();
        if (draft.sourceId() == null || !SourceVersion.isLater(draft, article)) {
            return new Taken.Duplicate(article.id());
        }
        record(article);
        article.revise(draft, mentions, entities(mentions), file);
        return new Taken.Revised(article.id());
    }

    private Map<EntityKey, Integer> entities(List<Mention> mentions) {
        Map<EntityKey, Origin> keys = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.EntityMention named) {
                keys.putIfAbsent(named.entity(), named.origin());
            }
        }
        return register.resolve(keys.keySet(), Origin.MACHINE);
    }

    /** Writes down what an article is before it changes. */
    private void record(Article article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("headline", article.headline());
        fields.put("kicker", article.kicker());
        fields.put("byline", article.byline());
        fields.put(
                "published",
                article.published() == null ? null : article.published().iso());
        fields.put("source", article.source());
        fields.put("section", article.section());
        fields.put(
                "language",
                article.language() == null ? null : article.language().toLanguageTag());
        fields.put("keywords", article.keywords());
        fields.put("rights", article.rights());
        fields.put("blocks", article.blocks());
        jdbc.sql("""
                insert into article_revision (article_id, revision, source_version, recorded_at, fields)
                values (:article, :revision, :version, now(), cast(:fields as jsonb))
                """)
                .param("article", article.id())
                .param("revision", article.revision())
                .param("version", article.sourceVersion())
                .param("fields", json.writeValueAsString(fields))
                .update();
    }
}
