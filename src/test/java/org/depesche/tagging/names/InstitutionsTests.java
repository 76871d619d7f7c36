package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.depesche.tagging.Budget;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the names of companies and institutions begin, and of which kind they are. */
class InstitutionsTests {

    private static final EntityFinder FINDER = new EntityFinder();

    private static List<String> organisations(String text, Locale language) {
        return names(text, language, EntityKind.ORGANISATION);
    }

    private static List<String> names(String text, Locale language, EntityKind kind) {
        return FINDER.find(TaggableText.of(text, language, null), Budget.unlimited()).stream()
                .filter(mention -> mention.entity().kind() == kind)
                .map(Mention.EntityMention::surface)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Der Auftragseingang der Lindfeld Stahl AG erreichte im ersten Halbjahr 89,8 Millionen Euro.; Lindfeld Stahl AG
            Der Auftragseingang der Hellhagen Maschinenbau AG stieg.; Hellhagen Maschinenbau AG
            Der Umsatz der Wendwald Energie AG sank im vergangenen Jahr.; Wendwald Energie AG
            Unter dem Strich stand bei der Eichbeck Papier AG ein Gewinn.; Eichbeck Papier AG
            Die Hartberg Textil AG baut ein Werk.; Hartberg Textil AG
            Die Verträge mit der Grünberg Pharma AG laufen aus.; Grünberg Pharma AG
            Der Umsatz des Herstellers Nordkai AG stieg.; Nordkai AG
            Die Ausgründung Halonatron GmbH will im Frühjahr beginnen.; Halonatron GmbH
            Das Kartellamt prüft den Hersteller Nordkai AG.; Nordkai AG
            """)
    void aGermanCompanyBeginsWithItsOwnName(String sentence, String name) {
        assertThat(organisations(sentence, Locale.GERMAN))
                .contains(name)
                .noneMatch(other -> other.endsWith(" " + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PRESTON – Langton Retail Group booked orders of 120.3 million pounds in 2021.; Langton Retail Group
            Last year Thorngate Optics Inc booked orders of 69.8 million pounds.; Thorngate Optics Inc
            """)
    void anEnglishCompanyBeginsWithItsOwnName(String sentence, String name) {
        assertThat(organisations(sentence, Locale.ENGLISH)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            STIRLING – Stirling Museum welcomed 43,346 visitors in March 2022.; Stirling Museum
            Gloucester General Hospital treated 60,545 patients in 2023.; Gloucester General Hospital
            """)
    void anEnglishInstitutionIsNoPlace(String sentence, String name) {
        assertThat(organisations(sentence, Locale.ENGLISH)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Freight rates fell, and Vestergaard Lines of Bergen laid up four ships on Monday.; Vestergaard Lines; Bergen
            The order went to Harlow Systems of Leeds, which beat three rivals.; Harlow Systems; Leeds
            The audit was signed by the University of Leeds.; University of Leeds;
            Shares in Royal Bank of Scotland rose by 3 percent.; Royal Bank of Scotland;
            """)
    void theSeatOfAnEnglishCompanyIsNoPartOfItsName(String sentence, String name, @Nullable String seat) {
        assertThat(organisations(sentence, Locale.ENGLISH)).contains(name);
        if (seat != null) {
            assertThat(names(sentence, Locale.ENGLISH, EntityKind.PLACE)).contains(seat);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; The Alster-Institut expects a weak year, said its economist Ruth Amadi.; Alster-Institut
            en; The ferry operator Vestkai cancelled six sailings on Friday.; Vestkai
            de; Die Hafengesellschaft Weserkai AG baut. Die Chefin der Weserkai hofft auf den Herbst.; Weserkai
            """)
    void whatBearsTheNameOfASeaOrAQuayMayBeAnOrganisation(String language, String sentence, String name) {
        assertThat(organisations(sentence, Locale.forLanguageTag(language))).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; Dockers from Felixstowe to Liverpool were watching closely.; Liverpool
            en; Lorries queued from Dover to Southampton on Monday.; Southampton
            de; Die Saalebrücke am Kornmarkt ist seit November wieder befahrbar.; Saalebrücke am Kornmarkt
            """)
    void whereAWayEndsIsAPlaceAndSoIsABridge(String language, String sentence, String name) {
        assertThat(organisations(sentence, Locale.forLanguageTag(language))).doesNotContain(name);
    }
}
