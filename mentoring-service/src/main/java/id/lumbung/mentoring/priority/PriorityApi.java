package id.lumbung.mentoring.priority;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ranked list for programs.
@RestController
class PriorityApi {

    private final Priorities priorities;

    PriorityApi(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/priorities")
    Priorities.Listing list() {
        return priorities.list();
    }
}
