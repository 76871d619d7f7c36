package org.depesche.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /api}: the manual of the programming interface. */
@Controller
class ApiPageController {

    @GetMapping("/api")
    String show() {
        return "api/show";
    }
}
