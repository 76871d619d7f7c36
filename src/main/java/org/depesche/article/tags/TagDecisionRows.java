package org.depesche.article.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.EditorialDecisions;
import org.depesche.article.LinkedTags;
import org.depesche.article.NamedTag;
import org.depesche.article.ResolvedTags;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.Ending;
import org.depesche.article.TagDecision.Layer;
import org.depesche.article.TagDecision.Made;
import org.depesche.article.TagDecision.Ruling;
import org.depesche.article.TagDecision.Words;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the table of editors' decisions on words of articles. */
@Component
public class TagDecisionRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TagDecisionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lists the decisions on an article, the earliest first. */
    public List<TagDecision> of(long article) {
        return of(List.of(article)).getOrDefault(article, List.of());
    }

    /** Lists the decisions on articles, the earliest first. */
    Map<Long, List<TagDecision>> of(Collection<Long> articles) {
        Map<Long, List<TagDecision>> decisions = new HashMap<>();
        jdbc.sql("select * from tag_decision where article_id = any(:articles) order by id")
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    decisions
                            .computeIfAbsent(row.getLong("article_id"), article -> new ArrayList<>())
                            .add(read(row));
                });
        return decisions;
    }

    /** Reserves an id for a new decision. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('tag_decision', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Inserts new decisions and updates changed ones. */
    public void save(long article, List<TagDecision> before, List<TagDecision> after) {
        Map<Long, TagDecision> known = before.stream().collect(Collectors.toMap(TagDecision::id, Function.identity()));
        // new rows first, because older rows may refer to them
        after.stream()
                .filter(decision -> !known.containsKey(decision.id()))
                .forEach(decision -> insert(article, decision));
        after.stream()
                .filter(decision -> known.containsKey(decision.id()) && !decision.equals(known.get(decision.id())))
                .forEach(this::update);
    }

    private void insert(long article, TagDecision decision) {
        jdbc.sql("""
                insert into tag_decision (id, article_id, at, who, reason, layer, act, span_start, span_end, surface,
                    entity_id, name, tag, kept_away, superseded_by, undone_at, undone_by, lost)
                values (coalesce(nullif(:id, 0), nextval(pg_get_serial_sequence('tag_decision', 'id'))), :article, :at,
                    :who, :reason, :layer, :act, :start, :end, :surface, :entity, :name, cast(:tag as jsonb),
                    cast(:kept as jsonb), :superseded, :undoneAt, :undoneBy, :lost)
                """)
                .param("article", article)
                .param("at", decision.made().at())
                .param("who", decision.made().who())
                .param("reason", decision.made().reason(), Types.VARCHAR)
                .param("layer", decision.ruling().layer().name())
                .param("act", decision.ruling().act().name())
                .param("surface", decision.words().surface(), Types.VARCHAR)
                .param("entity", decision.ruling().entity(), Types.INTEGER)
                .param("name", decision.ruling().name())
                .params(changing(decision))
                .update();
    }

    private void update(TagDecision decision) {
        jdbc.sql("""
                update tag_decision set span_start = :start, span_end = :end, tag = cast(:tag as jsonb),
                    kept_away = cast(:kept as jsonb), superseded_by = :superseded, undone_at = :undoneAt,
                    undone_by = :undoneBy, lost = :lost
                where id = :id
                """).params(changing(decision)).update();
    }

    private Map<String, Object> changing(TagDecision decision) {
        Span span = decision.words().span();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", decision.id());
        values.put("start", span == null ? null : span.start());
        values.put("end", span == null ? null : span.end());
        Object tag = decision.named() == null ? decision.figure() : decision.named();
        values.put("tag", tag == null ? null : json.writeValueAsString(tag));
        values.put("kept", json.writeValueAsString(decision.keptAway()));
        values.put("superseded", decision.ending().supersededBy());
        values.put("undoneAt", decision.ending().undoneAt());
        values.put("undoneBy", decision.ending().undoneBy());
        values.put("lost", decision.words().lost());
        return values;
    }

    private TagDecision read(ResultSet row) throws SQLException {
        Layer layer = Layer.valueOf(row.getString("layer"));
        String tag = row.getString("tag");
        Integer start = row.getObject("span_start", Integer.class);
        Integer end = row.getObject("span_end", Integer.class);
        return new TagDecision(
                row.getLong("id"),
                new Made(row.getObject("at", OffsetDateTime.class), row.getString("who"), row.getString("reason")),
                new Ruling(
                        layer,
                        Act.valueOf(row.getString("act")),
                        row.getObject("entity_id", Integer.class),
                        row.getString("name")),
                new Words(
                        start == null || end == null ? null : new Span(start, end),
                        row.getString("surface"),
                        row.getBoolean("lost")),
                tag == null || layer == Layer.FIGURES ? null : json.readValue(tag, NamedTag.class),
                tag == null || layer == Layer.NAMES ? null : json.readValue(tag, FigureMention.class),
                json.readValue(row.getString("kept_away"), LinkedTags.class),
                new Ending(
                        row.getObject("superseded_by", Long.class),
                        row.getObject("undone_at", OffsetDateTime.class),
                        row.getString("undone_by")));
    }

    /** The stored decisions on an article, to be applied to tags that were found anew. */
    public EditorialDecisions on(Article article, List<TagDecision> stored, LinkedTags found) {
        List<TagDecision> decisions = EditorialDecisions.following(stored, article);
        return new EditorialDecisions(decisions, canonical(found, decisions));
    }

    /** Resolves merges for the entities of mentions and decisions. Reads the database only if a decision needs it. */
    IntUnaryOperator canonical(LinkedTags found, List<TagDecision> decisions) {
        if (!ResolvedTags.needsCanonical(decisions)) {
            return entity -> entity;
        }
        Map<Integer, Integer> canonical = new HashMap<>();
        jdbc.sql("select id, canonical_id from entity where id = any(:ids)")
                .param("ids", ResolvedTags.entities(found, decisions).toArray(Integer[]::new))
                .query(row -> {
                    canonical.put(row.getInt(1), row.getInt(2));
                });
        return entity -> canonical.getOrDefault(entity, entity);
    }
}
