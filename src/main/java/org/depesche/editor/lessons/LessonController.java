package org.depesche.editor.lessons;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the measures that editors set as a file that the training of the tagger reads. */
@Controller
class LessonController {

    private final Lessons lessons;

    LessonController(Lessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping("/editor/lessons/{language:de|en}.jsonl")
    void lessons(@PathVariable String language, HttpServletResponse answer) throws IOException {
        answer.setContentType("application/jsonl;charset=UTF-8");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("measures-" + language + ".jsonl")
                        .build()
                        .toString());
        Writer writer = answer.getWriter();
        for (long article : lessons.articles(language)) {
            writer.write(lessons.line(article));
        }
    }
}
