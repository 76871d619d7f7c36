package org.depesche.ingest.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.Provenance;
import org.depesche.article.SuppliedTag;
import org.depesche.article.tags.NewTags;
import org.depesche.register.Act;
import org.depesche.register.Curation;
import org.depesche.register.DecisionUndo;
import org.depesche.register.EntryRevision;
import org.depesche.register.Register;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The entities of names for which files state ids of authorities. */
@DepescheTest
class IdentifiedNamesTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private DraftTagger tagger;

    @Autowired
    private Tagger names;

    @Autowired
    private NewTags newTags;

    @Autowired
    private AuthorityIdRows ids;

    @Autowired
    private Register register;

    @Autowired
    private Curation curation;

    @Autowired
    private DecisionUndo undo;

    private final String surname = "Zett" + UniqueWord.next();
    private final String henrike = "Henrike " + surname;
    private final String rike = "Rike Boje " + surname;
    private final AuthorityId wikidata = wikidata();
    private final AuthorityId gnd = new AuthorityId("gnd", number());

    @Test
    void anIdDecidesWhoeverTheNameMeans() {
        int entity = entity(person(henrike, wikidata));

        assertThat(entity(person(rike, wikidata))).isEqualTo(entity);
        assertThat(entity(person(rike))).isNotEqualTo(entity);
    }

    @Test
    void aNewIdComesToTheEntityOfTheName() {
        int entity = entity(person(henrike));

        assertThat(entity(person(henrike, gnd))).isEqualTo(entity);
        assertThat(entity(person(rike, gnd))).isEqualTo(entity);
        assertThat(ids(entity)).containsExactly(gnd);
    }

    @Test
    void anIdBesideAKnownOneComesToTheSameEntity() {
        int entity = entity(person(henrike, wikidata));
        entity(person(rike, wikidata, gnd));

        assertThat(ids(entity)).containsExactlyInAnyOrder(wikidata, gnd);
        assertThat(entity(person("Jens " + surname, gnd))).isEqualTo(entity);
    }

    @Test
    void contradictingIdsOfANameMakeTwoEntities() {
        AuthorityId other = wikidata();
        int first = entity(person(henrike, wikidata));
        int second = entity(person(henrike, other));

        assertThat(second).isNotEqualTo(first);
        assertThat(entity(person(henrike, wikidata))).isEqualTo(first);
        assertThat(entity(person(henrike, other))).isEqualTo(second);
        assertThat(ids(second)).containsExactly(other);
    }

    @Test
    void oneFileMayNameTwoOfOneName() {
        AuthorityId other = wikidata();
        long id = store(henrike + " kam.", person(henrike, wikidata), person(henrike, other));

        assertThat(mentions(id)).extracting(ArticleMention::entity).doesNotHaveDuplicates();
        assertThat(mentions(id)).hasSize(2);
    }

    @Test
    void oneFileMayCallOneByTwoNames() {
        long id = store(henrike + " kam, und " + rike + " ging.", person(henrike, wikidata), person(rike, wikidata));

        assertThat(mentions(id)).hasSize(2);
        assertThat(Set.copyOf(mentions(id).stream().map(ArticleMention::entity).toList()))
                .hasSize(1);
    }

    @Test
    void aSurnameWithAnIdMeansWhoIsNamedInFull() {
        long id = store(henrike + " kam.", person(surname, wikidata), person(henrike));

        assertThat(mentions(id).stream().map(ArticleMention::entity).distinct()).hasSize(1);
    }

    @Test
    void aCompanyHasSeveralSecurities() {
        String company = "Werft " + surname;
        AuthorityId share = AuthorityId.of("isin", "DE" + number() + "1");
        AuthorityId bond = AuthorityId.of("isin", "DE" + number() + "2");
        int entity = entity(new SuppliedTag(EntityKind.ORGANISATION, company, null, List.of(share)));

        assertThat(entity(new SuppliedTag(EntityKind.ORGANISATION, company, null, List.of(bond))))
                .isEqualTo(entity);
    }

    @Test
    void thePlacesOfTheGazetteerHaveTheirGeoNamesIds() {
        EntityKey key = names.key(EntityKind.PLACE, "Augsburg", Locale.GERMAN);
        int augsburg =
                register.resolve(List.of(key), Origin.MACHINE, Locale.GERMAN).get(key);
        SuppliedTag roman = new SuppliedTag(
                EntityKind.PLACE, "Augusta " + surname, null, List.of(new AuthorityId("geonames", "2954172")));

        assertThat(entity(roman)).isEqualTo(augsburg);
    }

    @Test
    void aMergeShowsTheIdsOfBothAndItsUndoTakesThemBack() {
        AuthorityId other = wikidata();
        int one = entity(person(henrike, wikidata));
        int two = entity(person(rike, other));

        Act merge = curation.merge(EntryRevision.entity(two), EntryRevision.entity(one), "tilda", null);

        assertThat(ids(one)).containsExactlyInAnyOrder(wikidata, other);
        assertThat(ids.pasted(other.toString())).contains(one);

        undo.undo(merge.id(), "tilda");

        assertThat(ids(one)).containsExactly(wikidata);
        assertThat(ids(two)).containsExactly(other);
        assertThat(ids.pasted(other.toString())).contains(two);
    }

    @Test
    void taggedAgainAndCorrectedTheArticleNamesTheSame() {
        AuthorityId other = wikidata();
        entity(person(henrike, other));
        long id = store(henrike + " kam.", person(henrike, wikidata), person(rike, gnd, wikidata()));
        List<Integer> before = entities(id);
        Article article = article(id);
        ArticleDraft again = article.draftToTag();

        assertThat(newTags.replace(List.of(new NewTags.Retagged(
                                id, article.revision(), again, tagger.tag(again).mentions())))
                        .differences())
                .doesNotContainKey(id);

        ArticleDraft longer = SampleArticle.of(article.headline())
                .paragraph("Gestern: " + henrike + " kam.")
                .suppliedTags(article.draft().suppliedTags())
                .draft();
        archive.correct(id, article.revision(), longer, tagger.tag(longer).mentions(), "tilda", "Nachtrag");

        assertThat(entities(id)).isEqualTo(before);
    }

    @Test
    void parallelImportsKeepOneEntityForAnId() throws Exception {
        try (ExecutorService imports = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> works = List.of(
                    () -> entity(person(henrike, wikidata)),
                    () -> entity(person(rike, gnd, wikidata)),
                    () -> entity(person("Jens " + surname, wikidata, gnd)),
                    () -> entity(person(henrike, gnd, wikidata)));
            List<Future<Integer>> found = imports.invokeAll(works);
            for (Future<Integer> each : found) {
                assertThat(each.get()).isPositive();
            }
        }

        assertThat(entity(person(henrike, wikidata))).isEqualTo(entity(person(rike, wikidata)));
    }

    private static String number() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }

    private static AuthorityId wikidata() {
        return new AuthorityId("wikidata", "Q9" + number());
    }

    private static SuppliedTag person(String name, AuthorityId... ids) {
        return new SuppliedTag(EntityKind.PERSON, name, null, Arrays.asList(ids));
    }

    private int entity(SuppliedTag tag) {
        return mentions(store("Nichts.", tag)).getFirst().entity();
    }

    private long store(String body, SuppliedTag... tags) {
        ArticleDraft draft = SampleArticle.of("Meldung " + UUID.randomUUID())
                .paragraph(body)
                .suppliedTags(List.of(tags))
                .draft();
        return archive.store(draft, tagger.tag(draft).mentions(), new Provenance(null, 0))
                .article();
    }

    private List<AuthorityId> ids(int entity) {
        return ids.of(List.of(entity)).getOrDefault(entity, List.of());
    }

    private Article article(long id) {
        return articles.findWithMentionsById(id).orElseThrow();
    }

    private List<ArticleMention> mentions(long id) {
        return article(id).mentions();
    }

    private List<Integer> entities(long id) {
        return mentions(id).stream().map(ArticleMention::entity).toList();
    }
}
