package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;

class SuppliedTagTests {

    private static final AuthorityId BERLIN = new AuthorityId("wikidata", "Q64");
    private static final AuthorityId PARIS = new AuthorityId("wikidata", "Q90");
    private static final AuthorityId GND = new AuthorityId("gnd", "4005728-8");

    @Test
    void keepsTenIdsOfAListOfHundreds() {
        List<AuthorityId> many = IntStream.range(1, 300)
                .mapToObj(i -> new AuthorityId("wikidata", "Q" + i))
                .toList();

        assertThat(place("Berlin", many).ids()).isEqualTo(many.subList(0, 10));
        assertThat(place("Berlin", List.of(GND)).with(many).ids()).hasSize(10).startsWith(GND);
    }

    @Test
    void agreesWithTheSameNameUnlessIdsContradictEachOther() {
        SuppliedTag berlin = place("Berlin", List.of(BERLIN));

        assertThat(berlin.agrees(place("Berlin", List.of()))).isTrue();
        assertThat(berlin.agrees(place("Berlin", List.of(GND)))).isTrue();
        assertThat(berlin.agrees(place("Berlin", List.of(PARIS)))).isFalse();
        assertThat(berlin.agrees(place("Bern", List.of(BERLIN)))).isFalse();
        assertThat(berlin.agrees(new SuppliedTag(EntityKind.PERSON, "Berlin", null)))
                .isFalse();
        assertThat(berlin.agrees(new SuppliedTag(EntityKind.PLACE, "Berlin", new Span(0, 6))))
                .isFalse();
    }

    private static SuppliedTag place(String name, List<AuthorityId> ids) {
        return new SuppliedTag(EntityKind.PLACE, name, null, ids);
    }
}
