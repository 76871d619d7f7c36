package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityIdTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.wikidata.org/entity/Q64, wikidata:Q64",
        "http://www.wikidata.org/wiki/Q64#sitelinks, wikidata:Q64",
        "https://m.wikidata.org/wiki/Special:EntityData/Q64.json, wikidata:Q64",
        "wd:Q64, wikidata:Q64",
        "WD:q64, wikidata:Q64",
        "https://d-nb.info/gnd/118540238, gnd:118540238",
        "http://d-nb.info/gnd/118540238/, gnd:118540238",
        "https://d-nb.info/gnd/4005728-8/about/lds, gnd:4005728-8",
        "gnd:10000003x, gnd:10000003X",
        "https://viaf.org/viaf/24602065/, viaf:24602065",
        "https://isni.org/isni/0000000121032683, isni:0000000121032683",
        "urn:isni:0000 0001 2103 2683, ",
        "isni:0000-0001-2103-2683, isni:0000000121032683",
        "https://orcid.org/0000-0002-1825-0097, orcid:0000-0002-1825-0097",
        "https://www.geonames.org/2950159/berlin.html, geonames:2950159",
        "https://sws.geonames.org/2950159/about.rdf, geonames:2950159",
        "http://id.loc.gov/authorities/names/n79021164, loc:n79021164",
        "urn:isin:DE0007664039, isin:DE0007664039",
        "lei:529900NNUPAGGOMPXZ31, lei:529900NNUPAGGOMPXZ31",
        "https://cv.example.org/people/17, https://cv.example.org/people/17",
        "urn:example:person:17, urn:example:person:17",
        "kueste:17, kueste:17"
    })
    void readsAnIdFromAnAddressOrAShortForm(String stated, String read) {
        AuthorityId id = AuthorityId.of(stated);

        assertThat(id == null ? null : id.toString()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Q64",
                "Berlin",
                "wd:P31",
                "https://www.wikidata.org/wiki/Property:P31",
                "gnd:none",
                "isin:unknown",
                "mailto:anna@example.org",
                "tel:0431",
                "javascript:alert(1)",
                "https://example.org",
                "https://example.org/",
                "https://exa mple.org/17",
                "https:17|18/|19"
            })
    void readsNothingFromWhatIdentifiesNobody(String stated) {
        assertThat(AuthorityId.of(stated)).isNull();
    }

    @Test
    void readsNothingFromALongText() {
        assertThat(AuthorityId.of("https://example.org/" + "a".repeat(500))).isNull();
        assertThat(AuthorityId.of("x".repeat(300), "1")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "wikidata, Q64, wikidata:Q64",
        "http://www.wikidata.org/entity/, Q64, wikidata:Q64",
        "https://www.wikidata.org/entity, Q64, wikidata:Q64",
        "GND, 118540238, gnd:118540238",
        "geonames, 2147714, geonames:2147714",
        "geonames, NSW, ",
        "http://cv.example.org/people, 17, http://cv.example.org/people/17",
        "people, 17, people:17",
        "people, wd:Q64, wikidata:Q64",
        "people, , ",
        ", 17, "
    })
    void readsAnIdFromASchemeAndACode(String scheme, String code, String read) {
        AuthorityId id = AuthorityId.of(scheme, code);

        assertThat(id == null ? null : id.toString()).isEqualTo(read);
    }

    @Test
    void anIdComesBackFromItsKey() {
        List<AuthorityId> ids = List.of(
                new AuthorityId("wikidata", "Q64"),
                new AuthorityId("http://cv.example.org/people/", "17"),
                new AuthorityId("people", "a|b:c"));

        assertThat(ids).allSatisfy(id -> assertThat(AuthorityId.ofKey(id.key())).isEqualTo(id));
        assertThat(AuthorityId.ofKey("angela merkel")).isNull();
    }

    @Test
    void onlyPagesOfWellKnownAuthoritiesAreLinked() {
        assertThat(new AuthorityId("wikidata", "Q64").page()).isEqualTo("https://www.wikidata.org/wiki/Q64");
        assertThat(new AuthorityId("loc", "sh85013310").page())
                .isEqualTo("https://id.loc.gov/authorities/subjects/sh85013310");
        assertThat(new AuthorityId("isin", "DE0007664039").page()).isNull();
        assertThat(new AuthorityId("https://cv.example.org/people/", "17").page())
                .isNull();
    }

    @Test
    void twoIdsOfOneSchemeContradictEachOtherButACompanyHasSeveralSecurities() {
        AuthorityId berlin = new AuthorityId("wikidata", "Q64");
        AuthorityId paris = new AuthorityId("wikidata", "Q90");
        AuthorityId gnd = new AuthorityId("gnd", "4005728-8");

        assertThat(berlin.contradicts(paris)).isTrue();
        assertThat(berlin.contradicts(berlin)).isFalse();
        assertThat(berlin.contradicts(gnd)).isFalse();
        assertThat(new AuthorityId("isin", "DE0007664039").contradicts(new AuthorityId("isin", "DE0007664005")))
                .isFalse();
        assertThat(AuthorityId.contradict(List.of(berlin, gnd), List.of(paris))).isTrue();
        assertThat(AuthorityId.contradict(List.of(berlin, gnd), List.of(paris, gnd)))
                .isFalse();
    }
}
