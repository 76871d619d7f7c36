package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.depesche.register.Register;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.Clause;
import org.depesche.search.query.QueryParser;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entities that were found under all names, and the way to the words as written alone. */
class NamedInQueryTests {

    private static final NamesInQuery REGISTER = new NamesInQuery(Map.of(
            Register.fold("Wal Petersen"),
            new TreeSet<>(List.of(1)),
            Register.fold("Jürgen"),
            new TreeSet<>(List.of(2))));

    /** As a search finds them. */
    private static List<NamedInQuery> of(String q) {
        Clause.All all = (Clause.All)
                QueryParser.parse(q, LocalDate.of(2024, 5, 16), Locale.GERMAN).clause();
        List<Named> named = new ArrayList<>();
        for (Clause clause : all.clauses()) {
            if (clause instanceof Clause.All inner) {
                named.addAll(in(inner.clauses()));
            }
        }
        named.addAll(in(all.clauses()));
        return NamedInQuery.of(SearchQuery.of(q), named);
    }

    private static List<Named> in(List<Clause> clauses) {
        return REGISTER.in(clauses).values().stream()
                .map(name -> new Named(
                        name.entities().iterator().next(), EntityKind.PERSON, "", name.written(), name.place(), ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Wal Petersen                  | exact:"Wal Petersen"
            Wal Petersen "Wal Petersen"   | exact:"Wal Petersen" "Wal Petersen"
            "Wal Petersen" Wal Petersen   | "Wal Petersen" exact:"Wal Petersen"
            exakt:"Wal Petersen" Wal Petersen | exakt:"Wal Petersen" exact:"Wal Petersen"
            Wal Petersen Wal   Petersen   | exact:"Wal Petersen" exact:"Wal Petersen"
            Wal UND Petersen Hafen        | exact:"Wal Petersen" Hafen
            titel:Jürgen Jürgen           | titel:Jürgen exact:"Jürgen"
            Jürgens Jürgen                | Jürgens exact:"Jürgen"
            Ju\u0308rgen Hafen            | exact:"Jürgen" Hafen
            (Hafen Jürgen) "Jürgen"       | (Hafen exact:"Jürgen") "Jürgen"
            """)
    void theExactSearchHasTheNameAsWrittenWhereItWasFound(String q, String exact) {
        assertThat(of(q))
                .singleElement()
                .extracting(NamedInQuery::exactUrl)
                .isEqualTo(SearchQuery.of(exact).url());
    }

    @Test
    void whatWasNotReadAsMeantHasNoExactSearch() {
        assertThat(of("datum:\"Wal Petersen\""))
                .singleElement()
                .extracting(NamedInQuery::exactUrl)
                .isNull();
    }
}
