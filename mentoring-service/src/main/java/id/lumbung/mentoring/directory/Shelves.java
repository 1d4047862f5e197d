package id.lumbung.mentoring.directory;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Makes shelves for what the cooperative-service tells.
@Component
public class Shelves {

    final RestClient client;
    final CooperativeService neighbour;
    final TaskExecutor background;
    final Clock clock;

    Shelves(RestClient cooperatives, CooperativeService neighbour,
            @Qualifier("applicationTaskExecutor") TaskExecutor background, Clock clock) {
        this.client = cooperatives;
        this.neighbour = neighbour;
        this.background = background;
        this.clock = clock;
    }

    /// @param path with the place of the regency's slug, `/{regency}/api/…`
    public <T> Shelf<T> of(String path, Class<T> type) {
        return new Shelf<>(this, path, type);
    }
}
