package org.depesche.editor;

import java.util.Arrays;
import org.depesche.web.NotFoundException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists the formats that are read, with a file of each to download. */
@Controller
class FormatController {

    @GetMapping("/editor/formats")
    String list(Model model) {
        model.addAttribute("formats", ReadFormat.values());
        return "editor/formats";
    }

    @GetMapping("/editor/formats/{file:[a-z0-9.-]{1,60}}")
    ResponseEntity<Resource> sample(@PathVariable String file) {
        if (Arrays.stream(ReadFormat.values())
                .noneMatch(format -> format.samples().contains(file))) {
            throw new NotFoundException();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ClassPathResource("formats/" + file));
    }
}
