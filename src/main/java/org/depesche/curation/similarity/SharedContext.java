package org.depesche.curation.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the articles that two entities share, and finds the rare entities that appear with both. */
@Component
class SharedContext {

    /** How many of the newest articles of an entity are examined. */
    private static final int MOST_ARTICLES = 100;

    /** The share of all articles above which a common companion is insignificant. */
    private static final double EVERYBODYS = .02;

    /** A companion in no more articles than this is significant even in a small archive. */
    private static final int RARE = 5;

    private final JdbcClient jdbc;

    SharedContext(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two entities, by the ids under which they are shown. */
    record Pair(int one, int other) {}

    /**
     * The articles and companions of two entities.
     *
     * @param articles the number of articles that mention both
     * @param company the entities that appear with both, the rarest first
     */
    record Common(int articles, List<Integer> company) {

        boolean isSome() {
            return articles > 0 || !company.isEmpty();
        }
    }

    /** The number of articles that mention each entity, by the id under which it is shown. */
    Map<Integer, Long> articles() {
        Map<Integer, Long> articles = new HashMap<>();
        jdbc.sql("""
                select e.canonical_id, sum(m.articles) from (
                    select entity_id, count(distinct article_id) as articles from article_mention group by entity_id
                ) m join entity e on e.id = m.entity_id group by e.canonical_id
                """).query(row -> {
            articles.put(row.getInt(1), row.getLong(2));
        });
        return articles;
    }

    /** The number of all articles. */
    long total() {
        return jdbc.sql("select count(*) from article").query(Long.class).single();
    }

    /**
     * The shared articles and companions of each pair, in the order of the pairs.
     *
     * @param counted gives the number of articles that mention each of some entities
     * @param all the number of all articles
     */
    List<Common> of(List<Pair> pairs, Function<Set<Integer>, Map<Integer, Long>> counted, long all) {
        Map<Integer, Integer> shared = shared(pairs);
        Map<Integer, List<Integer>> company = together(pairs);
        Map<Integer, Long> articles =
                counted.apply(company.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        double rare = Math.max(RARE, EVERYBODYS * all);
        List<Common> common = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            List<Integer> rarest = company.getOrDefault(i, List.of()).stream()
                    .filter(id -> articles.getOrDefault(id, 0L) <= rare)
                    .sorted(Comparator.comparing((Integer id) -> articles.getOrDefault(id, 0L)))
                    .toList();
            common.add(new Common(shared.getOrDefault(i, 0), rarest));
        }
        return common;
    }

    private Map<Integer, Integer> shared(List<Pair> pairs) {
        Map<Integer, Integer> shared = new HashMap<>();
        about(pairs, """
                select p.n::integer - 1, count(*) from pair p
                join named a on a.id = p.one
                join named b on b.id = p.other and b.article_id = a.article_id
                group by p.n
                """, "").query(row -> {
            shared.put(row.getInt(1), row.getInt(2));
        });
        return shared;
    }

    private Map<Integer, List<Integer>> together(List<Pair> pairs) {
        Map<Integer, List<Integer>> company = new HashMap<>();
        about(pairs, """
                , together as (
                    select distinct a.id, c.id as with_id from named a
                    join article_mention m on m.article_id = a.article_id
                    join entity e on e.id = m.entity_id
                    join entity c on c.id = e.canonical_id and not c.hidden
                )
                select p.n::integer - 1, a.with_id from pair p
                join together a on a.id = p.one
                join together b on b.id = p.other and b.with_id = a.with_id
                where a.with_id not in (p.one, p.other)
                """, "order by m.article_id desc limit " + MOST_ARTICLES).query(row -> {
            company.computeIfAbsent(row.getInt(1), pair -> new ArrayList<>()).add(row.getInt(2));
        });
        return company;
    }

    private JdbcClient.StatementSpec about(List<Pair> pairs, String rest, String newest) {
        Set<Integer> ids = new TreeSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.one());
            ids.add(pair.other());
        });
        return jdbc.sql("""
                with pair as (
                    select * from unnest(:ones::integer[], :others::integer[]) with ordinality as p(one, other, n)
                ), named as (
                    select one.id, x.article_id from unnest(:ids::integer[]) as one(id) cross join lateral (
                        select distinct m.article_id from entity e join article_mention m on m.entity_id = e.id
                        where e.canonical_id = one.id %s) as x
                )
                """.formatted(newest) + rest)
                .param("ones", pairs.stream().map(Pair::one).toArray(Integer[]::new))
                .param("others", pairs.stream().map(Pair::other).toArray(Integer[]::new))
                .param("ids", ids.toArray(Integer[]::new));
    }
}
