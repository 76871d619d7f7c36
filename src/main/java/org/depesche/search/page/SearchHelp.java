package org.depesche.search.page;

import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How to search, by examples that can be tried. */
@Controller
class SearchHelp {

    /**
     * Some ways to search for one thing.
     *
     * @param code of its texts: {@code search.help.}code
     */
    public record Topic(String code, List<Example> examples) {}

    /** @param code of what it finds: {@code search.help.}code */
    public record Example(String q, String code) {

        public String url() {
            return SearchQuery.of(q).url();
        }
    }

    private static final List<Topic> GERMAN = List.of(
            new Topic(
                    "words",
                    List.of(
                            new Example("Hafen Streik", "words.all"),
                            new Example("Häuser", "words.forms"),
                            new Example("Handelsvolumen", "words.compound"),
                            new Example("exakt:Volumen", "words.exact"),
                            new Example("Energie*", "words.beginning"))),
            new Topic(
                    "joined",
                    List.of(
                            new Example("Fähre ODER Schiff", "joined.or"),
                            new Example("Hafen -Streik", "joined.not"),
                            new Example("(Wind ODER Sonne) Strom", "joined.brackets"))),
            new Topic(
                    "phrases",
                    List.of(
                            new Example("\"erneuerbare Energien\"", "phrases.row"),
                            new Example("\"Preise Strom\"~5", "phrases.near"))),
            new Topic(
                    "parts",
                    List.of(new Example("titel:Hafen", "parts.title"), new Example("autor:Müller", "parts.author"))),
            new Topic(
                    "names",
                    List.of(
                            new Example("person:\"Wladimir Putin\"", "names.person"),
                            new Example("ort:Peking", "names.place"),
                            new Example("org:Bundesbank", "names.organisation"))),
            new Topic(
                    "figures",
                    List.of(
                            new Example("zahl:\"220 Mrd Euro\"", "figures.equal"),
                            new Example("zahl:\">100 MW\"", "figures.more"),
                            new Example("zahl:3..5%", "figures.between"),
                            new Example("zahl:\"~1000 Tote\"", "figures.about"),
                            new Example("zahl:Inflation", "figures.measure"),
                            new Example("zahl:\"Inflation 3..5 % 2023\"", "figures.same"))),
            new Topic(
                    "days",
                    List.of(
                            new Example("datum:2024-05", "days.month"),
                            new Example("datum:2023..2024", "days.between"),
                            new Example("datum:7d", "days.last"),
                            new Example("nach:2024-05-14", "days.after"))),
            new Topic(
                    "labels",
                    List.of(
                            new Example("quelle:Küstendienst", "labels.source"),
                            new Example("ressort:Wirtschaft", "labels.section"),
                            new Example("sprache:de", "labels.language"))));

    private static final List<Topic> ENGLISH = List.of(
            new Topic(
                    "words",
                    List.of(
                            new Example("port strike", "words.all"),
                            new Example("companies", "words.forms"),
                            new Example("Handelsvolumen", "words.compound"),
                            new Example("exact:trade", "words.exact"),
                            new Example("energ*", "words.beginning"))),
            new Topic(
                    "joined",
                    List.of(
                            new Example("ferry OR ship", "joined.or"),
                            new Example("port -strike", "joined.not"),
                            new Example("(wind OR solar) power", "joined.brackets"))),
            new Topic(
                    "phrases",
                    List.of(
                            new Example("\"renewable energy\"", "phrases.row"),
                            new Example("\"prices power\"~5", "phrases.near"))),
            new Topic(
                    "parts",
                    List.of(new Example("title:port", "parts.title"), new Example("author:Smith", "parts.author"))),
            new Topic(
                    "names",
                    List.of(
                            new Example("person:\"Vladimir Putin\"", "names.person"),
                            new Example("place:Beijing", "names.place"),
                            new Example("org:Bundesbank", "names.organisation"))),
            new Topic(
                    "figures",
                    List.of(
                            new Example("figure:\"220 bn EUR\"", "figures.equal"),
                            new Example("figure:\">100 MW\"", "figures.more"),
                            new Example("figure:3..5%", "figures.between"),
                            new Example("figure:\"~1000 deaths\"", "figures.about"),
                            new Example("figure:inflation", "figures.measure"),
                            new Example("figure:\"inflation 3..5% 2023\"", "figures.same"))),
            new Topic(
                    "days",
                    List.of(
                            new Example("date:2024-05", "days.month"),
                            new Example("date:2023..2024", "days.between"),
                            new Example("date:7d", "days.last"),
                            new Example("after:2024-05-14", "days.after"))),
            new Topic(
                    "labels",
                    List.of(
                            new Example("source:Küstendienst", "labels.source"),
                            new Example("section:Wirtschaft", "labels.section"),
                            new Example("lang:en", "labels.language"))));

    @GetMapping("/help/search")
    String show(Model model, Locale locale) {
        model.addAttribute("topics", topics(locale));
        return "search/help";
    }

    /** The same topics in each language, with examples of its own. */
    static List<Topic> topics(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }
}
