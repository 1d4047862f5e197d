// On a visit: the phone's position goes along with a form, and a name is signed with a finger. Without scripts, without a
// permission or without a satellite the form goes as it is.
for (const form of document.querySelectorAll("form[data-posisi]")) {
    const told = form.querySelector("[data-posisi-tersedia]");
    navigator.geolocation?.getCurrentPosition(position => {
        form.elements.latitude.value = position.coords.latitude.toFixed(6);
        form.elements.longitude.value = position.coords.longitude.toFixed(6);
        form.elements.accuracy.value = Math.round(position.coords.accuracy);
        if (told) {
            told.hidden = false;
        }
    }, () => {}, {enableHighAccuracy: true, timeout: 20000, maximumAge: 60000});
}
for (const pad of document.querySelectorAll("[data-tanda-tangan]")) {
    const sheet = pad.querySelector("canvas");
    const written = pad.querySelector("input");
    const pen = sheet.getContext("2d");
    pad.hidden = false;
    pen.lineWidth = 2.5;
    pen.lineCap = "round";
    const place = event => {
        const frame = sheet.getBoundingClientRect();
        return [(event.clientX - frame.left) * sheet.width / frame.width, (event.clientY - frame.top) * sheet.height / frame.height];
    };
    let drawing = false;
    sheet.addEventListener("pointerdown", event => {
        drawing = true;
        sheet.setPointerCapture(event.pointerId);
        pen.beginPath();
        pen.moveTo(...place(event));
    });
    sheet.addEventListener("pointermove", event => {
        if (drawing) {
            pen.lineTo(...place(event));
            pen.stroke();
        }
    });
    sheet.addEventListener("pointerup", () => {
        drawing = false;
        written.value = sheet.toDataURL("image/png");
    });
    pad.querySelector("button").addEventListener("click", () => {
        pen.clearRect(0, 0, sheet.width, sheet.height);
        written.value = "";
    });
}
