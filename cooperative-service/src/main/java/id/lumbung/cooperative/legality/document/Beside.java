package id.lumbung.cooperative.legality.document;

import java.util.UUID;

import org.springframework.ui.Model;

import id.lumbung.cooperative.legality.LegalDocument;

/// Something that other parts of the legality show beside the checklist or beside one paper.
public interface Beside {

    void addTo(Model model, UUID cooperative);

    default void addTo(Model model, UUID cooperative, LegalDocument document) {}
}
