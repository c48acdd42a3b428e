// Tells the style sheet that scripts run here; everything works without them.
document.documentElement.classList.add('jslp-js');
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype)
	document.body.classList.add('govuk-frontend-supported');
