package id.lumbung.mentoring.desk;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class ServedByAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    ServedByAnother(Step service) {
        super(HttpStatus.CONFLICT, "ticket.served-by-another", service.officerName(), service.at());
    }
}
