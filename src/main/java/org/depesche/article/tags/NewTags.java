package org.depesche.article.tags;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.LinkedTags;
import org.depesche.article.Provenance;
import org.depesche.article.ResolvedTags;
import org.depesche.article.Submission;
import org.depesche.article.TagChanges;
import org.depesche.article.TagDecision;
import org.depesche.article.names.NameLinks;
import org.depesche.article.storing.BulkRows;
import org.depesche.tagging.Mention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces the machine's tags of many stored articles by new ones. Editors' decisions stay, and unchanged rows are not
 * written.
 */
@Component
public class NewTags {

    private final NameLinks links;
    private final FigureMeasures measures;
    private final Articles articles;
    private final TagDecisionRows decisions;
    private final BulkRows rows;
    private final JdbcClient jdbc;
    private final EntityManager session;

    NewTags(
            NameLinks links,
            FigureMeasures measures,
            Articles articles,
            TagDecisionRows decisions,
            BulkRows rows,
            JdbcClient jdbc,
            EntityManager session) {
        this.links = links;
        this.measures = measures;
        this.articles = articles;
        this.decisions = decisions;
        this.rows = rows;
        this.jdbc = jdbc;
        this.session = session;
    }

    /**
     * An article with its new tags from machine and source.
     *
     * @param revision the revision of the tagged text
     * @param draft the tagged draft, from {@link Article#draftToTag()}
     */
    public record Retagged(long article, int revision, ArticleDraft draft, List<Mention> mentions) {}

    /**
     * The result of a replacement.
     *
     * @param differences by article; articles without a difference are missing
     * @param missed articles that have changed since, or are locked
     */
    public record Replaced(Map<Long, List<TagDifference>> differences, Set<Long> missed) {}

    /** Replaces the tags of articles, in the transaction of the caller if there is one. */
    @Transactional
    public Replaced replace(List<Retagged> found) {
        List<Submission> submissions = found.stream()
                .map(one -> new Submission(one.draft(), one.mentions(), new Provenance(null, 0)))
                .toList();
        Iterator<LinkedTags> linked = links.of(submissions).iterator();
        measures.enter(submissions);
        Map<Long, LinkedTags> meaning = new HashMap<>();
        found.forEach(one -> meaning.put(one.article(), linked.next()));
        Map<Long, Integer> locked = lock(found);
        List<Retagged> unchanged = found.stream()
                .filter(one -> Integer.valueOf(one.revision()).equals(locked.get(one.article())))
                .toList();
        Map<Long, Article> stored = new HashMap<>();
        List<Long> ids = unchanged.stream().map(Retagged::article).toList();
        articles.findByIdIn(ids).forEach(article -> stored.put(article.id(), article));
        Map<Long, List<TagDecision>> decided = decisions.of(ids);
        List<ArticleMention> newNames = new ArrayList<>();
        List<ArticleFigure> newFigures = new ArrayList<>();
        List<ArticleMention> goneNames = new ArrayList<>();
        List<ArticleFigure> goneFigures = new ArrayList<>();
        Map<Long, List<TagDifference>> differences = new HashMap<>();
        for (Retagged one : unchanged) {
            Article article = Objects.requireNonNull(stored.get(one.article()));
            List<TagDecision> before = decided.getOrDefault(one.article(), List.of());
            LinkedTags now = Objects.requireNonNull(meaning.get(one.article()));
            ResolvedTags tagged = decisions.on(article, before, now).applied(article, article.text(), false, now);
            TagChanges changes = TagChanges.between(article, tagged);
            decisions.save(one.article(), before, tagged.decisions());
            changes.newNames().forEach(tag -> newNames.add(new ArticleMention(article, tag)));
            changes.newFigures().forEach(figure -> newFigures.add(new ArticleFigure(article, figure)));
            goneNames.addAll(changes.goneNames());
            goneFigures.addAll(changes.goneFigures());
            List<TagDifference> different = TagDifference.of(changes);
            if (!different.isEmpty()) {
                differences.put(one.article(), different);
            }
        }
        // the entities are read for comparison only: COPY writes the rows
        session.clear();
        rows.delete(goneNames, goneFigures);
        rows.insert(newNames, newFigures);
        Set<Long> missed = new HashSet<>();
        found.stream().filter(one -> !unchanged.contains(one)).forEach(one -> missed.add(one.article()));
        return new Replaced(differences, missed);
    }

    /** Locks the articles that no other transaction is changing, and returns their revisions. */
    private Map<Long, Integer> lock(List<Retagged> found) {
        Map<Long, Integer> revisions = new HashMap<>();
        jdbc.sql("""
                select id, revision from article where id = any(:ids) order by id for no key update skip locked
                """)
                .param("ids", found.stream().map(Retagged::article).toArray(Long[]::new))
                .query(row -> {
                    revisions.put(row.getLong(1), row.getInt(2));
                });
        return revisions;
    }
}
