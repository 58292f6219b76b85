(function () {
  'use strict';
  document.querySelectorAll('table.requests').forEach(function (table) {
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      if (head.classList.contains('spark') || !head.textContent.trim()) return;
      var button = document.createElement('button');
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var first = column ? 'descending' : 'ascending';
        var order = head.getAttribute('aria-sort') !== first ? first : column ? 'ascending' : 'descending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', order);
        sort(table.tBodies[0], column, order === 'descending' ? -1 : 1);
      });
    });
  });

  function sort(body, column, direction) {
    var rows = Array.prototype.slice.call(body.rows);
    var last = rows.filter(function (row) { return row.classList.contains('all'); });
    rows = rows.filter(function (row) { return !row.classList.contains('all'); });
    rows.sort(function (a, b) { return compare(a.cells[column], b.cells[column], direction); });
    rows.concat(last).forEach(function (row) { body.appendChild(row); });
  }

  function compare(a, b, direction) {
    if (!a.hasAttribute('data-v') && !b.hasAttribute('data-v') && a.tagName === 'TH') {
      return direction * (a.textContent < b.textContent ? -1 : a.textContent > b.textContent ? 1 : 0);
    }
    var x = parseFloat(a.getAttribute('data-v')), y = parseFloat(b.getAttribute('data-v'));
    if (x !== x || y !== y) return (x !== x) - (y !== y);
    return direction * (x - y);
  }

  document.querySelectorAll('.lanes').forEach(function (section) {
    var table = section.querySelector('table.data');
    if (!table) return;
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var places = rows.map(function (row) { return parseFloat(row.getAttribute('data-x')); });
    var heads = table.tHead.rows[0].cells;
    var plots = Array.prototype.slice.call(section.querySelectorAll('.plot[data-c]'));
    var lines = [], tip;

    function begin() {
      plots.forEach(function (plot) {
        var line = document.createElement('i');
        line.className = 'cursor';
        plot.appendChild(line);
        lines.push(line);
      });
      tip = document.createElement('span');
      tip.className = 'tip';
      tip.setAttribute('aria-hidden', 'true');
    }

    function show(plot, event) {
      if (!tip) begin();
      var box = plot.getBoundingClientRect();
      var at = (event.clientX - box.left) / box.width * 100;
      var row = 0;
      for (var i = 1; i < places.length; i++) {
        if (Math.abs(places[i] - at) < Math.abs(places[row] - at)) row = i;
      }
      if (!rows.length || at < 0 || at > 100) return hide();
      lines.forEach(function (line) { line.style.left = places[row] + '%'; line.hidden = false; });
      var cells = rows[row].cells;
      tip.textContent = '';
      add('', cells[0].textContent);
      plot.getAttribute('data-c').split(' ').forEach(function (column) {
        if (column) add(heads[column].textContent, cells[column].textContent);
      });
      plot.appendChild(tip);
      tip.hidden = false;
      tip.style.left = places[row] > 65 ? 'auto' : 'calc(' + places[row] + '% + 8px)';
      tip.style.right = places[row] > 65 ? 'calc(' + (100 - places[row]) + '% + 8px)' : 'auto';
    }

    function add(name, value) {
      var part = document.createElement('span');
      part.appendChild(document.createTextNode(name ? name + ' ' : ''));
      var strong = document.createElement('b');
      strong.textContent = value;
      part.appendChild(strong);
      tip.appendChild(part);
    }

    function hide() {
      if (!tip) return;
      tip.hidden = true;
      lines.forEach(function (line) { line.hidden = true; });
    }

    plots.forEach(function (plot) {
      plot.addEventListener('pointermove', function (event) { show(plot, event); });
      plot.addEventListener('pointerdown', function (event) { show(plot, event); });
      plot.addEventListener('pointerleave', hide);
    });
  });
})();
