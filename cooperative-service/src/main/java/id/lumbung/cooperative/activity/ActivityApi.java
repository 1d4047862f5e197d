package id.lumbung.cooperative.activity;

import java.time.YearMonth;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Activity for the office's service, which shows what a training changed.
@RestController
class ActivityApi {

    private final Activities activities;

    ActivityApi(Activities activities) {
        this.activities = activities;
    }

    /// @param to the last month, itself included
    @GetMapping("/cooperatives/activity")
    List<Activity> between(@RequestParam YearMonth from, @RequestParam YearMonth to) {
        return activities.between(from, to);
    }
}
