package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.DepescheTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rows that readers may see are found by the indexes of the tables: the database looks through the views. */
@DepescheTest
class VisibleViewsTests {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select published_on, count(*) from visible_article where published_on between '2024-01-01' and '2024-12-31' group by 1 | Index Only Scan using article_calendar
            select max(published_on) from visible_article where published_on between '2024-01-01' and '2024-12-31' | Index Only Scan Backward using article_calendar
            select count(*) from visible_article where published_on = '2024-05-16' | Index Only Scan using article_calendar
            select id, headline from visible_article where id >= 1 and id < 50000 order by id | Index Scan using article_pkey
            select exists (select from visible_mention where entity_id = 7) | using article_mention_entity
            select * from visible_figure where article_id = 7 | using article_figure_article
            """)
    @Transactional
    void theViewsAreLookedThrough(String query, String index) {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();

        String plan = String.join(
                "\n", jdbc.sql("explain " + query).query(String.class).list());

        assertThat(plan).contains(index).doesNotContain("Subquery Scan");
    }
}
