package org.depesche.subscription;

import org.depesche.ingest.DropFolderStates;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets editors stop a drop folder, which stands in the list of subscriptions. */
@Controller
@RequestMapping("/editor/subscriptions/drop-folders/{id:\\d{1,18}}")
class DropFolderController {

    private static final String LIST = "/editor/subscriptions";

    private final DropFolderStates folders;

    DropFolderController(DropFolderStates folders) {
        this.folders = folders;
    }

    @PostMapping("/stops")
    ModelAndView stop(@PathVariable long id) {
        return listed(folders.stop(id));
    }

    @PostMapping("/resumes")
    ModelAndView resume(@PathVariable long id) {
        return listed(folders.resume(id));
    }

    private static ModelAndView listed(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
        return Redirects.seeOther(LIST);
    }
}
