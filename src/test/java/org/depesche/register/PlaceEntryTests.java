package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DepescheTest
class PlaceEntryTests {

    @Autowired
    private Register register;

    @Autowired
    private Entities entities;

    @Autowired
    private Tagger tagger;

    @Autowired
    private JdbcClient jdbc;

    private int enter(EntityKind kind, String name, Locale language) {
        EntityKey key = tagger.key(kind, name, language);
        return register.resolve(List.of(key), Origin.MACHINE, language).get(key);
    }

    @Test
    void whereAPlaceLiesIsWrittenDownWhenItIsEntered() {
        int id = enter(EntityKind.PLACE, "Augsburg", Locale.GERMAN);

        assertThat(jdbc.sql("select * from place where entity_id = ?")
                        .param(id)
                        .query()
                        .singleRow())
                .containsEntry("geonames_id", 2954172)
                .containsEntry("country", "DE")
                .hasEntrySatisfying(
                        "latitude", latitude -> assertThat((Double) latitude).isBetween(48.3, 48.4))
                .hasEntrySatisfying(
                        "population", people -> assertThat((Long) people).isGreaterThan(200_000L));
    }

    @Test
    void aCountryIsAPlaceToo() {
        int id = enter(EntityKind.PLACE, "Austria", Locale.ENGLISH);

        assertThat(jdbc.sql("select country, feature from place where entity_id = ?")
                        .param(id)
                        .query()
                        .singleRow())
                .containsEntry("country", "AT")
                .containsEntry("feature", "PCLI");
    }

    @Test
    void bothNamesOfACityAreOneEntityWithTheGermanNameOnTop() {
        int english = enter(EntityKind.PLACE, "Krakow", Locale.ENGLISH);
        int german = enter(EntityKind.PLACE, "Krakau", Locale.GERMAN);

        assertThat(german).isEqualTo(english);
        assertThat(entities.findById(english).orElseThrow().name()).isEqualTo("Krakau");
        assertThat(shown(english)).containsExactly("de: Krakau", "en: Kraków");
    }

    @Test
    void anOrganisationHasItsNamesInBothLanguagesAndItsAbbreviations() {
        int id = enter(EntityKind.ORGANISATION, "UNO", Locale.GERMAN);

        assertThat(shown(id)).containsExactly("de: Vereinte Nationen", "en: United Nations");
        assertThat(jdbc.sql("select name from entity_name where entity_id = ? and sort = 'ABBREVIATION'")
                        .param(id)
                        .query(String.class)
                        .list())
                .contains("UN", "UNO");
    }

    private List<String> shown(int id) {
        return jdbc.sql("select language || ': ' || name from entity_name where entity_id = ? and shown order by 1")
                .param(id)
                .query(String.class)
                .list();
    }
}
