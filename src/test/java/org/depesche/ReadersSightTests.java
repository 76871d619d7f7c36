package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether readers may see an article is decided in one place; whoever shows them something asks there. */
class ReadersSightTests {

    private static final Path JAVA = Path.of("src/main/java/org/depesche");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern STATE = Pattern.compile("pubstatus|embargo", Pattern.CASE_INSENSITIVE);

    /** Those that decide, read it from files, write it into the database, or tell editors. */
    private static final Set<String> MAY_SPEAK_OF_IT = Set.of(
            "article/Absences.java",
            "article/Archive.java",
            "article/Article.java",
            "article/ArticleDraft.java",
            "article/Articles.java",
            "article/Doubt.java",
            "article/DraftField.java",
            "article/Embargoes.java",
            "article/KillNotices.java",
            "article/NewArticles.java",
            "article/Pubstatus.java",
            "article/Standing.java",
            "article/StateChange.java",
            "article/Submission.java",
            "api/ArticleResource.java",
            "api/show.html",
            "editor/CorrectionForm.java",
            "ingest/EmbargoWatch.java",
            "ingest/Misgivings.java",
            "ingest/Outcome.java",
            "ingest/Pipeline.java",
            "ingest/Previews.java",
            "ingest/TellingLines.java");

    /** Whose reader takes it from a file. */
    private static final String FORMATS = "format/";

    /** Modules that show something to readers. */
    private static final Set<String> FOR_READERS = Set.of("api", "dossier", "figures", "home", "reading", "search");

    /** The tables themselves instead of the views of what readers may see. */
    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join)\\s+article(_mention|_figure|_revision)?\\b(?![-.])", Pattern.CASE_INSENSITIVE);

    /** Those that ask a table for nothing that could be shown. */
    private static final Set<String> MAY_ASK_TABLES = Set.of(
            // when anything was changed last, whatever it is
            "search/FeedRows.java",
            // the figures of what it has from the view
            "search/ArticleRows.java",
            "search/FoundInText.java",
            "figures/FiguresInContext.java",
            // the steps of a long way, each bound to the view
            "dossier/Mentions.java");

    @Test
    void nobodyElseLooksAtTheStateOfAnArticle() throws IOException {
        Set<String> speaking = new TreeSet<>();
        speaking.addAll(matching(JAVA, STATE));
        speaking.addAll(matching(TEMPLATES, STATE));
        speaking.removeIf(file -> file.startsWith(FORMATS));
        speaking.removeAll(MAY_SPEAK_OF_IT);

        assertThat(speaking)
                .as("ask Article.isVisible, or visible_article, visible_mention and visible_figure")
                .isEmpty();
    }

    @Test
    void whatReadersAreShownIsReadFromTheViews() throws IOException {
        Set<String> asking = matching(JAVA, TABLE);
        asking.removeIf(file -> !FOR_READERS.contains(file.substring(0, file.indexOf('/'))));
        asking.removeAll(MAY_ASK_TABLES);

        assertThat(asking)
                .as("read visible_article, visible_mention and visible_figure")
                .isEmpty();
    }

    @Test
    void theListsNameNothingThatIsNotThere() throws IOException {
        assertThat(MAY_SPEAK_OF_IT)
                .allMatch(file -> Files.exists((file.endsWith(".html") ? TEMPLATES : JAVA).resolve(file)));
        assertThat(MAY_ASK_TABLES).allMatch(file -> Files.exists(JAVA.resolve(file)));
    }

    private static Set<String> matching(Path root, Pattern wanted) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> found = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (wanted.matcher(Files.readString(file)).find()) {
                    found.add(root.relativize(file).toString().replace('\\', '/'));
                }
            }
            return found;
        }
    }
}
