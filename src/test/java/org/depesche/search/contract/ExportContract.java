package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Articles;
import org.depesche.search.Paging;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchExport.Row;
import org.depesche.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All hits of a search can be exported, however many there are. */
abstract class ExportContract extends SearchContract {

    private static final int MANY = 1_200;

    @Autowired
    private SearchExport export;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private List<Row> rows(SearchQuery query) {
        List<Row> rows = new ArrayList<>();
        export.each(query, Locale.GERMAN, rows::add);
        return rows;
    }

    @Test
    void everyHitIsARowInTheOrderOfTime() {
        article("Ohne Tag")
                .published(null)
                .section(null)
                .paragraph("Der Kapitän träumt.")
                .in(archive);
        article("Erste Fahrt", LocalDate.of(2023, 1, 3))
                .paragraph("Der Kapitän schlief.")
                .in(archive);
        long last = article("=Letzte \"Fahrt\"", LocalDate.of(2024, 1, 3))
                .paragraph("Der Kapitän war müde.")
                .in(archive);
        article("Kein Treffer").paragraph("Niemand fuhr.").in(archive);
        await(4);

        List<Row> rows = rows(query("Kapitän").sized(1));

        assertThat(rows).extracting(Row::headline).containsExactly("=Letzte \"Fahrt\"", "Erste Fahrt", "Ohne Tag");
        assertThat(rows.getFirst())
                .isEqualTo(new Row(
                        last,
                        articles.findById(last).orElseThrow().url(),
                        "=Letzte \"Fahrt\"",
                        "2024-01-03",
                        source,
                        "Wirtschaft",
                        "de"));
        assertThat(rows.getLast().published()).isNull();
        assertThat(rows.getLast().section()).isNull();
        assertThat(rows(query("Kapitän").sortedBy(Sort.OLDEST)))
                .extracting(Row::headline)
                .startsWith("Erste Fahrt", "=Letzte \"Fahrt\"");
        assertThat(rows(query("Leuchtturm"))).isEmpty();
    }

    @Test
    void manyHitsOfOneDayAreEachARowOnceAndOnOnePage() {
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                select nextval('article_seq'), gen_random_uuid()::text, 'USABLE', 'Meldung', E'Meldung\\n\\nAhoi.', 'HP',
                    :source, now(), now()
                from generate_series(1, :many)
                """).param("source", source).param("many", MANY).update();
        try {
            await(MANY);

            List<Long> exported = rows(query("")).stream().map(Row::id).toList();
            assertThat(exported).hasSize(MANY).doesNotHaveDuplicates();
            SearchQuery pages = query("").sized(Paging.MOST);
            List<Long> paged = new ArrayList<>();
            for (int page = 1; page <= MANY / Paging.MOST; page++) {
                find(pages.onPage(page)).hits().forEach(hit -> paged.add(hit.id()));
            }
            assertThat(paged).as("in the order of the pages").isEqualTo(exported);
        } finally {
            jdbc.sql("delete from article where source = :source")
                    .param("source", source)
                    .update();
        }
    }
}
