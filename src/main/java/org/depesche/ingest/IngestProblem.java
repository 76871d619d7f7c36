package org.depesche.ingest;

import java.util.List;
import java.util.Set;
import org.depesche.article.Doubt;
import org.depesche.article.storing.AmbiguousKillException;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The reason why a file or an item failed, as a message in the reader's language: see
 * {@link org.springframework.context.MessageSource#getMessage(MessageSourceResolvable, java.util.Locale)}.
 *
 * @param key of the message, in {@code messages/ingest} or {@code messages/format}
 * @param arguments plain texts, in the order of the message's placeholders
 */
public record IngestProblem(Stage stage, String key, List<String> arguments) implements MessageSourceResolvable {

    public IngestProblem {
        arguments = List.copyOf(arguments);
    }

    /** The problem {@code ingest.problem.<name>}. */
    public static IngestProblem of(Stage stage, String name, String... arguments) {
        return new IngestProblem(stage, "ingest.problem." + name, List.of(arguments));
    }

    static IngestProblem tooLarge(long most, long bytes) {
        return of(
                Stage.UPLOAD,
                "file-large",
                String.valueOf(Limits.megabytes(most)),
                String.valueOf(Limits.megabytes(bytes)));
    }

    /** The problem of a file with more items than allowed. */
    public static IngestProblem tooMany(int most, int items) {
        return of(Stage.READ, "many-items", String.valueOf(most), String.valueOf(items));
    }

    /** The problem of a file or an item that could not be read. */
    public static IngestProblem reading(Problem problem) {
        return new IngestProblem(Stage.READ, problem.key(), problem.arguments());
    }

    /**
     * The reason why an article waits for an editor.
     *
     * @param version whether it is a later version of an article that readers see
     */
    public static IngestProblem held(Set<Doubt> doubts, boolean version) {
        String[] codes = doubts.stream().map(Doubt::code).toArray(String[]::new);
        return of(Stage.READ, version ? "held-version" : "held", codes);
    }

    /** The reason why an article could not be stored. */
    public static IngestProblem storing(RuntimeException failure) {
        return failure instanceof AmbiguousKillException kill
                ? of(Stage.STORE, "ambiguous-kill", kill.sourceId(), String.join(", ", kill.candidates()))
                : of(Stage.STORE, "store");
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        if (key.equals(Problem.IN_A_ROW) || key.equals(Problem.INSIDE)) {
            // the problem of one item or inner file, nested, so that it is translated
            List<String> own = arguments.subList(2, arguments.size());
            return new Object[] {arguments.getFirst(), new IngestProblem(stage, arguments.get(1), own)};
        }
        return key.startsWith("ingest.problem.held") ? new Object[] {doubts(arguments)} : arguments.toArray();
    }

    /** A list of doubts, nested, so that each is translated. */
    private static MessageSourceResolvable doubts(List<String> codes) {
        MessageSourceResolvable last = new DefaultMessageSourceResolvable("ingest.doubt." + codes.getLast());
        return codes.size() == 1
                ? last
                : new DefaultMessageSourceResolvable(new String[] {"ingest.doubts"}, new Object[] {
                    doubts(codes.subList(0, codes.size() - 1)), last
                });
    }

    /** The key, so that a missing message causes no error page. */
    @Override
    public String getDefaultMessage() {
        return key;
    }
}
