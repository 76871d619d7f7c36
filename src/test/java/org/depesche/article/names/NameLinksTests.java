package org.depesche.article.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.article.tags.NewTags;
import org.depesche.article.tags.TagDifference;
import org.depesche.register.Curation;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person who is meant by a surname alone, and by a name that several share. */
@DepescheTest
class NameLinksTests {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 16);

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private NewTags newTags;

    @Autowired
    private LateLinks late;

    @Autowired
    private Register register;

    @Autowired
    private Curation curation;

    @Autowired
    private EntityCuration entityCuration;

    /** Letters, so that no other test has anybody of that name. */
    private final String surname = "Zeh" + UniqueWord.next().replaceAll("(.)", "$1o");

    private final Set<String> places = new HashSet<>();
    private final String henrike = "Henrike " + surname;
    private final String jens = "Jens " + surname;

    @Test
    void aSurnameAloneMakesNobodyAndStaysOpen() {
        long id = store(MAY, surname + " kam nach Rostock.", surname, "Rostock");

        assertThat(names(id)).containsExactly("Rostock");
        assertThat(article(id).unresolvedMentions())
                .singleElement()
                .extracting(ArticleMention::surface)
                .isEqualTo(surname);
        assertThat(register.startingWith(EntityKind.PERSON, surname, 5)).isEmpty();
    }

    @Test
    void aSurnameMeansWhoHoldsNearlyAllMentionsOfItWithinAYear() {
        long full = store(MAY, henrike + " kam.", henrike);
        long soon = store(MAY.plusMonths(11), surname + " ging.", surname);
        long late = store(MAY.plusMonths(14), surname + " blieb.", surname);
        long undated = store(null, surname + " schlief.", surname);

        assertThat(only(soon).entity()).isEqualTo(only(full).entity());
        assertThat(only(soon).evidence()).isEqualTo(Evidence.ASSUMED);
        assertThat(only(undated).entity()).isEqualTo(only(full).entity());
        assertThat(article(late).mentions()).isEmpty();
    }

    @Test
    void ofTwoWhoAreNamedAsOftenTheOneIsMeantThatGoesWithTheRest() {
        store(MAY, henrike + " kam nach Rostock zur Kranwerft.", henrike, "Rostock", "Kranwerft");
        store(MAY, henrike + " baut in Rostock mit der Kranwerft.", henrike, "Rostock", "Kranwerft");
        long other = store(MAY, jens + " boxt in Chemnitz und Gera.", jens, "Chemnitz", "Gera");
        store(MAY, jens + " verlor in Chemnitz und Gera.", jens, "Chemnitz", "Gera");
        long boxing = store(MAY, surname + " siegt in Chemnitz, dann in Gera.", surname, "Chemnitz", "Gera");
        long nothing = store(MAY, surname + " schweigt.", surname);

        ArticleMention meant = article(boxing).mentions().getFirst();
        assertThat(meant.entity())
                .isEqualTo(article(other).mentions().getFirst().entity());
        assertThat(meant.evidence()).isEqualTo(Evidence.COMPANY);
        assertThat(meant.confidence()).isLessThan(.9);
        assertThat(article(nothing).unresolvedMentions()).hasSize(1);
    }

    @Test
    void taggedAnewNothingChanges() {
        store(MAY, henrike + " kam.", henrike);
        long id = store(MAY, surname + " ging, und " + surname + " kam.", surname);

        assertThat(names(id)).containsExactly(surname, surname);
        assertThat(retagged(id)).isEmpty();
        assertThat(retagged(store(MAY.plusYears(3), surname + " ging.", surname)))
                .isEmpty();
    }

    @Test
    void whoeverIsNamedInFullLaterIsLinkedThen() {
        long id = store(MAY, surname + " kam.", surname);
        long full = store(MAY.plusDays(1), henrike + " kam.", henrike);

        assertThat(late.link()).isPositive();

        assertThat(only(id).entity()).isEqualTo(only(full).entity());
        assertThat(only(id).evidence()).isEqualTo(Evidence.ASSUMED);
        assertThat(retagged(id)).isEmpty();
    }

    @Test
    void twoThatWereMergedAreOne() {
        int one = only(store(MAY, henrike + " kam.", henrike)).entity();
        String married = "Henrike Boje-" + surname;
        int other = only(store(MAY, married + " kam.", married)).entity();
        curation.merge(EntryRevision.entity(other), EntryRevision.entity(one), "tilda", null);

        assertThat(only(store(MAY, surname + " ging.", surname)).entity()).isEqualTo(one);
    }

    @Test
    void whatAnEditorSaidOfASurnameHolds() {
        store(MAY, henrike + " kam.", henrike);
        store(MAY, jens + " kam.", jens);
        int captain = register.resolve(Set.of(key(surname)), Origin.EDITOR, Locale.GERMAN)
                .get(key(surname));

        assertThat(only(store(MAY, surname + " ging.", surname)).entity()).isEqualTo(captain);

        curation.hide(EntryRevision.entity(captain), "tilda", null);

        assertThat(only(store(MAY, surname + " blieb.", surname)).entity()).isEqualTo(captain);
    }

    @Test
    void ofTwoOfOneNameWhoWereSplitTheOneIsMeantThatGoesWithTheRest() {
        long boxing = store(MAY, jens + " boxt in Chemnitz und Gera.", jens, "Chemnitz", "Gera");
        long sailing = store(MAY, jens + " segelt vor Rostock.", jens, "Rostock");
        store(MAY, jens + " segelt wieder vor Rostock.", jens, "Rostock");
        int sailor = article(sailing).mentions().getFirst().entity();
        entityCuration.split(
                EntryRevision.entity(sailor),
                Set.of(article(boxing).mentions().getFirst().id()),
                EntityKind.PERSON,
                jens,
                "tilda",
                null);
        int boxer = article(boxing).mentions().getFirst().entity();

        long again = store(MAY, jens + " boxte in Chemnitz, nicht in Gera.", jens, "Chemnitz", "Gera");
        long sea = store(MAY, jens + " vor Rostock gesehen.", jens, "Rostock");
        long nowhere = store(MAY, jens + " schweigt.", jens);

        assertThat(boxer).isNotEqualTo(sailor);
        assertThat(article(again).mentions().getFirst().entity()).isEqualTo(boxer);
        assertThat(article(sea).mentions().getFirst().entity()).isEqualTo(sailor);
        assertThat(article(nowhere).unresolvedMentions()).hasSize(1);
    }

    @Test
    void whatLooksLikeASurnameIsAPlaceIfTheArchiveKnowsItAsOne() {
        String town = surname + "brück";
        EntityKey place = new EntityKey(
                EntityKind.PLACE, "name:" + town.toLowerCase(Locale.ROOT).replace("ü", "ue"), town);
        places.add(town);
        store(MAY, "In " + town + " regnet es.", town);
        store(MAY, "Nach " + town + " zieht der Regen.", town);
        places.remove(town);

        ArticleMention taken = only(store(MAY, town + " beschließt etwas.", town));

        assertThat(taken.key()).isEqualTo(place);
        assertThat(taken.evidence()).isEqualTo(Evidence.ELSEWHERE);
        assertThat(taken.article().allMentions()).hasSize(1);
    }

    @Test
    void whatLooksLikeAPlaceIsAnOrganisationIfTheArchiveKnowsItAsOne() {
        String quay = surname + "kai";
        EntityKey company = new EntityKey(EntityKind.ORGANISATION, quay.toLowerCase(Locale.ROOT), quay + " AG");
        String twice = quay + " AG wächst, " + quay + " AG baut.";
        store(MAY, twice, Map.of(quay + " AG", company));
        places.add(quay);

        ArticleMention taken = only(store(MAY, quay + " expects to grow.", quay));
        ArticleMention within = only(store(MAY, "In " + quay + " regnet es.", quay));

        assertThat(taken.key()).isEqualTo(company);
        assertThat(taken.evidence()).isEqualTo(Evidence.ELSEWHERE);
        assertThat(within.key().kind()).isEqualTo(EntityKind.PLACE);
    }

    @Test
    void whoIsNamedInFullBesideASurnameThatTheTaggerLeftAloneIsNotMeant() {
        store(MAY, jens + " kam.", jens);
        long id = store(MAY, jens + " kam. Frau " + surname + " lachte.", jens, "Frau " + surname);

        assertThat(names(id)).containsExactly(jens);
        assertThat(article(id).unresolvedMentions()).hasSize(1);
    }

    private List<TagDifference> retagged(long id) {
        Article article = article(id);
        List<Mention> found = new ArrayList<>();
        List<ArticleMention> all = new ArrayList<>(article.mentions());
        all.addAll(article.unresolvedMentions());
        all.forEach(one -> found.add(
                new EntityMention(one.span(), one.surface(), one.key(), Origin.MACHINE, .9, Evidence.CLASSIFIER)));
        return newTags.replace(List.of(new NewTags.Retagged(id, article.revision(), article.draftToTag(), found)))
                .differences()
                .getOrDefault(id, List.of());
    }

    private ArticleMention only(long id) {
        assertThat(article(id).mentions()).hasSize(1);
        return article(id).mentions().getFirst();
    }

    private List<String> names(long id) {
        return article(id).mentions().stream().map(ArticleMention::name).toList();
    }

    private Article article(long id) {
        return articles.findWithMentionsById(id).orElseThrow();
    }

    private EntityKey key(String words) {
        String name = words.replace("Frau ", "");
        if (places.contains(name)) {
            return new EntityKey(
                    EntityKind.PLACE, "name:" + name.toLowerCase(Locale.ROOT).replace("ü", "ue"), name);
        }
        boolean place = Set.of("Rostock", "Chemnitz", "Gera").contains(name);
        EntityKind kind =
                name.equals("Kranwerft") ? EntityKind.ORGANISATION : place ? EntityKind.PLACE : EntityKind.PERSON;
        return new EntityKey(kind, name.toLowerCase(Locale.ROOT).replace('-', ' '), name);
    }

    private long store(LocalDate day, String body, String... names) {
        return store(day, body, Stream.of(names).collect(Collectors.toMap(name -> name, this::key)));
    }

    private long store(LocalDate day, String body, Map<String, EntityKey> names) {
        ArticleDraft draft = SampleArticle.of("Meldung " + UUID.randomUUID())
                .published(day == null ? null : Published.on(day))
                .paragraph(body)
                .draft();
        String text = draft.text();
        List<Mention> mentions = new ArrayList<>();
        names.forEach((name, key) -> {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                mentions.add(new EntityMention(
                        new Span(at, at + name.length()), name, key, Origin.MACHINE, .9, Evidence.CLASSIFIER));
            }
        });
        return archive.store(draft, mentions, new Provenance(null, 0)).article();
    }
}
