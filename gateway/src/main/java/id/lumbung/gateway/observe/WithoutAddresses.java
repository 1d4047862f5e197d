package id.lumbung.gateway.observe;

import org.springframework.stereotype.Component;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

/// Keeps addresses out of traces: somebody may have typed a number into one. The route stays, as `uri`.
@Component
class WithoutAddresses implements ObservationFilter {

    @Override
    public Observation.Context map(Observation.Context context) {
        return context.removeHighCardinalityKeyValue("http.url").removeHighCardinalityKeyValue("http.uri");
    }
}
