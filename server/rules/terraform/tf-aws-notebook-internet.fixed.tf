# ruleid: tf-aws-notebook-internet
resource "aws_sagemaker_notebook_instance" "orders" {
  name          = "research"
  instance_type = "ml.t3.medium"
  direct_internet_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "reports" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ruleid: tf-aws-notebook-internet
  direct_internet_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "customers" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ok: tf-aws-notebook-internet
  direct_internet_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "shared" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ok: tf-aws-notebook-internet
  direct_internet_access = var.direct_internet_access
}
