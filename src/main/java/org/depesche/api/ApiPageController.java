package org.depesche.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the interface is used. */
@Controller
class ApiPageController {

    @GetMapping("/api")
    String show() {
        return "api/show";
    }
}
