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

/** Whether readers may see an article is decided in one place; code that shows them something asks there. */
class ReadersSightTests {

    private static final Path JAVA = Path.of("src/main/java/org/depesche");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern ANYTHING = Pattern.compile("");
    private static final Pattern STATE = Pattern.compile("pubstatus|embargo", Pattern.CASE_INSENSITIVE);

    /** Those that decide, read it from files, write it into the database, or tell editors. */
    private static final Set<String> MAY_SPEAK_OF_IT = Set.of(
            "Archive.java",
            "ArticleDraft.java",
            "ArticleResource.java",
            "ArticleState.java",
            "ArticleStates.java",
            "Articles.java",
            "Clearance.java",
            "Doubt.java",
            "DoubtCheck.java",
            "KillNotices.java",
            "Notice.java",
            "NoticeTime.java",
            "Outcome.java",
            "Pubstatus.java",
            "RemovedArticles.java",
            "StateChange.java",
            "StoredItems.java",
            "SuspiciousLines.java",
            "Visibility.java",
            "api/show.html");

    /** Whose reader takes it from a file. */
    private static final String FORMATS = "format/";

    /** Whose writers write it for a user who was given the article already. */
    private static final String EXPORTS = "export/";

    /** Modules that show something to readers. */
    private static final Set<String> FOR_READERS =
            Set.of("alert", "api", "dossier", "figures", "folder", "home", "reading", "search");

    /** The tables themselves instead of the views of the rows that readers may see. */
    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join)\\s+article(_mention|_figure|_revision)?\\b(?![-.])", Pattern.CASE_INSENSITIVE);

    /** Those that ask a table for nothing that could be shown. */
    private static final Set<String> MAY_ASK_TABLES = Set.of(
            // when anything was changed last, whatever it is
            "FeedRows.java",
            // the figures of the articles that it has from the view
            "ArticleRows.java",
            "FoundInText.java",
            "FiguresInContext.java",
            // which articles are to be indexed again
            "MergedEntities.java",
            // which articles are to be compared with saved searches again
            "AlertPosition.java",
            // since when readers see an article, and whether they still do by the view
            "HitEvents.java",
            // the steps of a long way, each bound to the view
            "EntityMentions.java");

    @Test
    void nobodyElseLooksAtTheStateOfAnArticle() throws IOException {
        Set<String> speaking = new TreeSet<>();
        speaking.addAll(matching(JAVA, STATE));
        speaking.addAll(matching(TEMPLATES, STATE));
        speaking.removeIf(file -> file.startsWith(FORMATS) || file.startsWith(EXPORTS));
        speaking.removeIf(file -> MAY_SPEAK_OF_IT.contains(listed(file)));

        assertThat(speaking)
                .as("ask ArticleState.isVisible, or visible_article, visible_mention and visible_figure")
                .isEmpty();
    }

    @Test
    void whatReadersAreShownIsReadFromTheViews() throws IOException {
        Set<String> asking = matching(JAVA, TABLE);
        asking.removeIf(file -> !FOR_READERS.contains(file.substring(0, file.indexOf('/'))));
        asking.removeIf(file -> MAY_ASK_TABLES.contains(listed(file)));

        assertThat(asking)
                .as("read visible_article, visible_mention and visible_figure")
                .isEmpty();
    }

    @Test
    void theListsNameNothingThatIsNotThere() throws IOException {
        Set<String> all = new TreeSet<>();
        matching(JAVA, ANYTHING).forEach(file -> all.add(listed(file)));
        all.addAll(matching(TEMPLATES, ANYTHING));
        assertThat(all).containsAll(MAY_SPEAK_OF_IT).containsAll(MAY_ASK_TABLES);
    }

    /** Classes are listed by name, which occurs once; templates by path. */
    private static String listed(String file) {
        return file.endsWith(".java") ? file.substring(file.lastIndexOf('/') + 1) : file;
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
