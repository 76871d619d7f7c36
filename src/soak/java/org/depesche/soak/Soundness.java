package org.depesche.soak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for half articles and for rows that nobody needs any more. */
final class Soundness {

    private static final Map<String, String> NEVER = Map.of(
            "Mentions that are not in their text", """
                    select m.id from article_mention m join article a on a.id = m.article_id
                    where m.surface <> substr(a.text, m.span_start + 1, m.span_end - m.span_start)
                    """,
            "Figures that are not in their text", """
                    select f.id from article_figure f join article a on a.id = f.article_id
                    where f.surface <> substr(a.text, f.span_start + 1, f.span_end - f.span_start)
                    """,
            "Articles without the figure that they tell", """
                    select a.id from article a where not exists (select from article_figure f
                        where f.article_id = a.id
                            and f.value = 20000 + substring(a.headline from 'S(\\d{6})')::integer)
                    """,
            "Articles without the place that they name", """
                    select a.id from article a where not exists (select from article_mention m
                        where m.article_id = a.id and m.kind = 'PLACE'
                            and m.surface = substring(a.headline from '\\w+$'))
                    """,
            "Articles without the file that they came in", "select id from article where original_sha256 is null",
            "Revisions with a gap", """
                    select a.id from article a left join article_revision r on r.article_id = a.id and r.revision > 0
                    group by a.id having count(r.revision) <> a.revision - 1
                        or coalesce(max(r.revision), 0) <> a.revision - 1
                    """,
            "Revisions out of order", """
                    select article_id from (
                        select article_id, source_version::integer as version,
                            lag(source_version::integer) over (partition by article_id order by revision) as before
                        from article_revision where source_version is not null and revision > 0) r where before >= version
                    """,
            "Items that became an article which is not there",
                    "select file_id from ingest_item where outcome in ('STORED', 'REVISED', 'WITHHELD') and article_id is null",
            "Files that are through without an item", """
                    select id from ingest_file f where state = 'DONE'
                        and not exists (select from ingest_item i where i.file_id = f.id)
                    """);

    private static final Map<String, String> NOT_AT_THE_END = Map.of(
            "Files that are still to be worked on", "select id from ingest_file where state = 'PENDING'",
            "Articles that are still to be tagged", "select article_id from untagged",
            "Articles that are still to be compared", "select article_id from similar_due",
            "Compared articles that are not there",
                    "select article_id from similar_print where article_id not in (select id from article)");

    private final JdbcClient jdbc;
    private final Findings findings;

    Soundness(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void check() {
        NEVER.forEach(this::none);
    }

    /** When all work is done. */
    void checkAtTheEnd(List<Story> stories) {
        check();
        NOT_AT_THE_END.forEach(this::none);
        Map<String, Story> named = new HashMap<>();
        stories.stream().filter(story -> story.sourceId() != null).forEach(story -> named.put(story.sourceId(), story));
        jdbc.sql("select source_id, source_version, text from article where source_id is not null")
                .query(row -> {
                    Story story = named.get(row.getString(1));
                    findings.require(
                            row.getString(2).equals(String.valueOf(story.versions()))
                                    && row.getString(3)
                                            .endsWith(story.paragraphs(story.versions())
                                                    .getLast()),
                            story.token() + " is in version " + row.getString(2) + ", not " + story.versions());
                });
    }

    private void none(String what, String query) {
        findings.add(what, jdbc.sql(query).query(Object.class).list());
    }

    /** Remains that do no harm, and may be worth knowing. */
    List<String> leftOver() {
        return List.of(
                count("entities that nothing names", """
                        select count(*) from entity e
                        where not exists (select from article_mention m where m.entity_id = e.id)
                        """),
                count("kept files that nothing refers to", """
                        select count(*) from original o
                        where not exists (select from article a where a.original_sha256 = o.sha256)
                            and not exists (select from ingest_file f where f.original_sha256 = o.sha256)
                        """),
                count("indexes that follow the log", "select count(*) from index_node"),
                count("groups of similar articles", "select count(distinct group_id) from similar_article"));
    }

    private String count(String what, String query) {
        return jdbc.sql(query).query(Long.class).single() + " " + what;
    }
}
